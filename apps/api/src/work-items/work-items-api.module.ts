import { Global, Module } from '@nestjs/common';
import { EvidenceModule } from '#libs/evidence';
import { InstructionsModule } from '#libs/instructions';
import { LettersModule } from '#libs/letters';
import { ReportingModule } from '#libs/reporting';
import { WorkItemsModule } from '#libs/work-items';
import { DispatchesController } from '../dispatches/dispatches.controller.js';
import { LiveAuthoriser } from '../live/live-authoriser.js';
import { IssuedPlansController } from './issued-plans.controller.js';
import { AuditSamplesController } from './audit-samples.controller.js';
import { ClosingController } from './closing.controller.js';
import { CoordinationsController } from './coordinations.controller.js';
import { DatesController } from './dates.controller.js';
import { DeskController } from './desk.controller.js';
import { DutiesController } from './duties.controller.js';
import { HandOversController } from './hand-overs.controller.js';
import { LiveRights } from './live-rights.js';
import { WrittenWords } from './written-words.js';
import { PeopleController } from './people.controller.js';
import { ReviewController } from './review.controller.js';
import { SettlingController } from './settling.controller.js';
import { SharesController } from './shares.controller.js';
import { SubTasksController } from './sub-tasks.controller.js';
import { WorkItemsController } from './work-items.controller.js';

/** The routes of work items, dispatches and the issue of plans; it tells live status who may hear of them. */
@Global()
@Module({
  imports: [WorkItemsModule, EvidenceModule, ReportingModule, LettersModule, InstructionsModule],
  controllers: [
    // Before the routes of one item: “closing” is no item’s id.
    ClosingController,
    ReviewController,
    DatesController,
    AuditSamplesController,
    DeskController,
    SettlingController,
    SharesController,
    DutiesController,
    CoordinationsController,
    SubTasksController,
    PeopleController,
    HandOversController,
    WorkItemsController,
    IssuedPlansController,
    DispatchesController,
  ],
  providers: [WrittenWords, { provide: LiveAuthoriser, useClass: LiveRights }],
  exports: [LiveAuthoriser],
})
export class WorkItemsApiModule {}
