import { Global, Module } from '@nestjs/common';
import { EvidenceModule } from '#libs/evidence';
import { WorkItemsModule } from '#libs/work-items';
import { DispatchesController } from '../dispatches/dispatches.controller.js';
import { LiveAuthoriser } from '../live/live-authoriser.js';
import { IssuedPlansController } from './issued-plans.controller.js';
import { LiveRights } from './live-rights.js';
import { WorkItemsController } from './work-items.controller.js';

/** The routes of work items, dispatches and the issue of plans; it tells live status who may hear of them. */
@Global()
@Module({
  imports: [WorkItemsModule, EvidenceModule],
  controllers: [WorkItemsController, IssuedPlansController, DispatchesController],
  providers: [{ provide: LiveAuthoriser, useClass: LiveRights }],
  exports: [LiveAuthoriser],
})
export class WorkItemsApiModule {}
