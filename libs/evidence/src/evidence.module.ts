import { Module, type OnModuleInit } from '@nestjs/common';
import { WorkItemLifecycle, WorkItemsModule } from '#libs/work-items';
import { evidenceGuards } from './asked-guards.js';

/** Evidence: files, links, texts and figures, and what cites them. */
@Module({ imports: [WorkItemsModule] })
export class EvidenceModule implements OnModuleInit {
  constructor(private readonly lifecycle: WorkItemLifecycle) {}

  onModuleInit(): void {
    this.lifecycle.provideAsked(evidenceGuards);
  }
}
