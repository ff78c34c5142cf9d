import { Module, type OnModuleInit } from '@nestjs/common';
import { WorkItemLifecycle, WorkItemsModule } from '#libs/work-items';
import { indicatorGuards } from './asked-guards.js';

/** Targets, readings, milestones and stage verdicts. */
@Module({ imports: [WorkItemsModule] })
export class IndicatorsModule implements OnModuleInit {
  constructor(private readonly lifecycle: WorkItemLifecycle) {}

  onModuleInit(): void {
    this.lifecycle.provideAsked(indicatorGuards);
  }
}
