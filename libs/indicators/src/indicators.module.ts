import { Module, type OnModuleInit } from '@nestjs/common';
import { ReviewableParts, WorkItemLifecycle, WorkItemsModule } from '#libs/work-items';
import { indicatorGuards, targetParts } from './asked-guards.js';

/** Targets, readings, milestones and stage verdicts. */
@Module({ imports: [WorkItemsModule] })
export class IndicatorsModule implements OnModuleInit {
  constructor(
    private readonly lifecycle: WorkItemLifecycle,
    private readonly parts: ReviewableParts,
  ) {}

  onModuleInit(): void {
    this.lifecycle.provideAsked(indicatorGuards);
    this.parts.register('target', targetParts);
  }
}
