import { Module } from '@nestjs/common';
import { ApprovalsModule } from '#libs/approvals';
import { ApproverUpkeep } from './approver-upkeep.js';
import { ApprovalCasesController } from './cases.controller.js';
import { ApprovalFlowsController } from './flows.controller.js';
import { CommentsController } from '../comments/comments.controller.js';
import { InboxController } from '../inbox/inbox.controller.js';
import { StandInsController } from './stand-ins.controller.js';
import { ApprovalTasksController } from './tasks.controller.js';

/** Approvals over HTTP. */
@Module({
  imports: [ApprovalsModule],
  providers: [ApproverUpkeep],
  controllers: [
    InboxController,
    CommentsController,
    ApprovalTasksController,
    ApprovalCasesController,
    ApprovalFlowsController,
    StandInsController,
  ],
})
export class ApprovalsApiModule {}
