import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { WorkItemFacts } from './domain/facts.js';
import { askedWorkItemGuards, unmet, workItemGuards } from './domain/guards.js';
import { Lifecycle, type ItemState, type Unmet } from './domain/lifecycle.js';
import { transitions } from './domain/transitions.js';

/** The one lifecycle of a process. Libraries above provide their guards when they start; then it is checked. */
@Injectable()
export class WorkItemLifecycle extends Lifecycle<WorkItemFacts> implements OnApplicationBootstrap {
  constructor() {
    super(transitions, {
      notFrom: ({ from }, { status }) => notFrom(from, status),
      held: () => unmet('itemHeld'),
    });
    this.provide(workItemGuards);
    this.provideAsked(askedWorkItemGuards);
  }

  onApplicationBootstrap(): void {
    this.check();
  }
}

/** Why an act does not start from where the item stands, in the words of a person who wants to take it. */
function notFrom(from: readonly ItemState[], status: ItemState): Unmet {
  if (status === 'closed' || status === 'continuing' || status === 'terminated') return unmet('itemNotOpen');
  if (status === 'submitted') return unmet('itemSubmitted');
  if (status === 'issued') return unmet('itemUnsigned');
  return unmet(from.includes('submitted') ? 'itemNotSubmitted' : 'conflict');
}
