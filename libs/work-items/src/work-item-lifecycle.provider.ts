import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { WorkItemFacts } from './domain/facts.js';
import { askedWorkItemGuards, unmet, workItemGuards } from './domain/guards.js';
import { Lifecycle } from './domain/lifecycle.js';
import { transitions } from './domain/transitions.js';

/** The one lifecycle of a process. Libraries above provide their guards when they start; then it is checked. */
@Injectable()
export class WorkItemLifecycle extends Lifecycle<WorkItemFacts> implements OnApplicationBootstrap {
  constructor() {
    super(transitions, () => unmet('itemNotOpen'));
    this.provide(workItemGuards);
    this.provideAsked(askedWorkItemGuards);
  }

  onApplicationBootstrap(): void {
    this.check();
  }
}
