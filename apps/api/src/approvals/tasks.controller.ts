import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { ActOnCase, ApproveMany, GetCase, MyTasks, type CaseAct } from '#libs/approvals';
import {
  addApproverSchema,
  approvalCaseSchema,
  approvalTasksSchema,
  approvedManySchema,
  approveManySchema,
  decideTaskSchema,
  passTaskSchema,
  previewApproveManySchema,
  refuseTaskSchema,
  returnTaskSchema,
} from '#libs/contracts';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Tasks of approvals: If-Match is the case's version, and each act answers with the case as it is then. */
@ApiTags('approvals')
@Controller('approvals')
export class ApprovalTasksController {
  constructor(
    private readonly tasks: MyTasks,
    private readonly acts: ActOnCase,
    private readonly cases: GetCase,
    private readonly many: ApproveMany,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'What waits for the asker’s word: own, delegated, as a stand-in, or to be appointed' })
  @Permission('read', 'ApprovalCase')
  @Answers(approvalTasksSchema)
  mine(@CurrentActor() actor: Actor) {
    return this.tasks.run(actor);
  }

  @Post('tasks/approve/preview')
  @ApiOperation({
    summary: 'What agreeing to several would do to each, or why it cannot be agreed to; nothing is done',
  })
  @Permission('act', 'ApprovalCase')
  @Answers(approvedManySchema)
  previewMany(
    @CurrentActor() actor: Actor,
    @Body({ schema: previewApproveManySchema }) { tasks }: z.infer<typeof previewApproveManySchema>,
  ) {
    return this.many.preview(actor, tasks);
  }

  @Post('tasks/approve')
  @ApiOperation({ summary: 'Agree to several (批量同意), each by itself: the answer says of each what came of it' })
  @Permission('act', 'ApprovalCase')
  @Answers(approvedManySchema)
  approveMany(
    @CurrentActor() actor: Actor,
    @Body({ schema: approveManySchema }) body: z.infer<typeof approveManySchema>,
  ) {
    return this.many.run(actor, body);
  }

  @Post('cases/:caseId/tasks/:taskId/approve')
  @ApiOperation({ summary: 'Agree (同意); the last approval does what was asked, or lets the case lapse' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  approve(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: decideTaskSchema }) { reason }: z.infer<typeof decideTaskSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'approve', taskId, reason });
  }

  @Post('cases/:caseId/tasks/:taskId/disapprove')
  @ApiOperation({ summary: 'Disagree (不同意), with the reason' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  disapprove(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: refuseTaskSchema }) { reason }: z.infer<typeof refuseTaskSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'disapprove', taskId, reason });
  }

  @Post('cases/:caseId/tasks/:taskId/return')
  @ApiOperation({ summary: 'Send the case back to a step it came through; it and those after it decide anew' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  returnTo(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: returnTaskSchema }) { reason, toStep }: z.infer<typeof returnTaskSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'return', taskId, reason, toStep });
  }

  @Post('cases/:caseId/tasks/:taskId/delegate')
  @ApiOperation({ summary: 'Let somebody decide in one’s name (授权办理)' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  delegate(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: passTaskSchema }) { personId }: z.infer<typeof passTaskSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'delegate', taskId, personId });
  }

  @Post('cases/:caseId/tasks/:taskId/take-back')
  @ApiOperation({ summary: 'End a delegation' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  takeBack(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
  ) {
    return this.act(actor, caseId, version, { kind: 'takeBack', taskId });
  }

  @Post('cases/:caseId/tasks/:taskId/transfer')
  @ApiOperation({ summary: 'Give the task to somebody whose it is from now on (转办)' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  transfer(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: passTaskSchema }) { personId }: z.infer<typeof passTaskSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'transfer', taskId, personId });
  }

  @Post('cases/:caseId/tasks/:taskId/appoint')
  @ApiOperation({ summary: 'Name somebody for a task that nobody was found for; by the office that keeps the flow' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  appoint(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: passTaskSchema }) { personId }: z.infer<typeof passTaskSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'appoint', taskId, personId });
  }

  @Post('cases/:caseId/tasks/:taskId/approvers')
  @ApiOperation({ summary: 'Add an approver before, beside or after the task (加签)' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  add(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
    @Body({ schema: addApproverSchema }) { personId, place }: z.infer<typeof addApproverSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'add', taskId, personId, place });
  }

  @Post('cases/:caseId/tasks/:taskId/remove')
  @ApiOperation({ summary: 'Take an added approver back who has not decided' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  remove(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @Id('taskId') taskId: string,
    @IfMatch() version: number,
  ) {
    return this.act(actor, caseId, version, { kind: 'remove', taskId });
  }

  private act(actor: Actor, caseId: string, version: number, act: CaseAct) {
    return this.acts.answering(actor, caseId, version, act, (tx) => this.cases.within(tx, actor, caseId));
  }
}
