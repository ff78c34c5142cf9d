import { Module } from '@nestjs/common';
import { PlansModule } from '#libs/plans';
import { DraftsController } from './drafts.controller.js';
import { PlanDocumentsController } from './plan-documents.controller.js';
import { PlansController } from './plans.controller.js';
import { RevisionsController } from './revisions.controller.js';

/** The routes of plans and their drafts. */
@Module({
  imports: [PlansModule],
  controllers: [PlansController, PlanDocumentsController, DraftsController, RevisionsController],
})
export class PlansApiModule {}
