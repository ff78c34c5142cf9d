import { Global, Module } from '@nestjs/common';
import { WorkItemsModule } from '#libs/work-items';
import { DispatchesController } from '../dispatches/dispatches.controller.js';
import { LiveAuthoriser } from '../live/live-authoriser.js';
import { IssuedPlansController } from './issued-plans.controller.js';
import { LiveRights } from './live-rights.js';
import { SharesController } from './shares.controller.js';
import { WorkItemsController } from './work-items.controller.js';

/** The routes of work items, dispatches and the issue of plans; it tells live status who may hear of them. */
@Global()
@Module({
  imports: [WorkItemsModule],
  controllers: [SharesController, WorkItemsController, IssuedPlansController, DispatchesController],
  providers: [{ provide: LiveAuthoriser, useClass: LiveRights }],
  exports: [LiveAuthoriser],
})
export class WorkItemsApiModule {}
