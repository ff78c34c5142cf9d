import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { ActOnCase, DryRun, GetCase, ListCases, type CaseAct } from '#libs/approvals';
import { Colleagues } from '#libs/identity';
import {
  approvalCaseSchema,
  approvalCasesQuery,
  approvalCasesSchema,
  copyCaseSchema,
  dryRunQuery,
  dryRunSchema,
  colleaguesQuery,
  colleaguesSchema,
  expectedApprovalQuery,
  expectedApprovalSchema,
} from '#libs/contracts';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Approvals and what is done with one as a whole. */
@ApiTags('approvals')
@Controller('approvals')
export class ApprovalCasesController {
  constructor(
    private readonly list: ListCases,
    private readonly cases: GetCase,
    private readonly acts: ActOnCase,
    private readonly dryRun: DryRun,
    private readonly colleagues: Colleagues,
  ) {}

  @Get('cases')
  @ApiOperation({
    summary: 'Approvals of an item, or those the asker asked for, was told of, or decided in; the newest first',
  })
  @Permission('read', 'ApprovalCase')
  @Answers(approvalCasesSchema)
  all(@CurrentActor() actor: Actor, @Query({ schema: approvalCasesQuery }) query: z.infer<typeof approvalCasesQuery>) {
    return this.list.run(actor, query);
  }

  @Get('dry-run')
  @ApiOperation({ summary: 'Who would decide, if the asker asked now; nothing is opened' })
  @Permission('read', 'ApprovalFlow')
  @Answers(dryRunSchema)
  wouldDecide(@CurrentActor() actor: Actor, @Query({ schema: dryRunQuery }) query: z.infer<typeof dryRunQuery>) {
    return this.dryRun.run(actor, query);
  }

  @Get('expected')
  @ApiOperation({ summary: 'Who would decide about an act on an item by its plan’s policy; null where nobody need' })
  @Permission('read', 'ApprovalCase')
  @Answers(expectedApprovalSchema)
  expected(
    @CurrentActor() actor: Actor,
    @Query({ schema: expectedApprovalQuery }) query: z.infer<typeof expectedApprovalQuery>,
  ) {
    return this.dryRun.expected(actor, query);
  }

  @Get('colleagues')
  @ApiOperation({ summary: 'Who can be named as an approver or stand-in, by a part of the name or of the unit' })
  @Permission('read', 'ApprovalCase')
  @Answers(colleaguesSchema)
  named(@CurrentActor() actor: Actor, @Query({ schema: colleaguesQuery }) query: z.infer<typeof colleaguesQuery>) {
    return this.colleagues.run(actor, query);
  }

  @Get('cases/:caseId')
  @ApiOperation({ summary: 'An approval with its trail as it happened, and what the asker may do' })
  @Permission('read', 'ApprovalCase')
  @Answers(approvalCaseSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('caseId') caseId: string) {
    return this.cases.run(actor, caseId);
  }

  @Post('cases/:caseId/withdraw')
  @ApiOperation({ summary: 'Take the request back (撤回), as long as nobody has decided' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  withdraw(@CurrentActor() actor: Actor, @Id('caseId') caseId: string, @IfMatch() version: number) {
    return this.act(actor, caseId, version, { kind: 'withdraw' });
  }

  @Post('cases/:caseId/urge')
  @ApiOperation({ summary: 'Remind those whose turn it is (催办), at most once a day' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  urge(@CurrentActor() actor: Actor, @Id('caseId') caseId: string, @IfMatch() version: number) {
    return this.act(actor, caseId, version, { kind: 'urge' });
  }

  @Post('cases/:caseId/copies')
  @ApiOperation({ summary: 'Let others read the case (抄送)' })
  @Permission('act', 'ApprovalCase')
  @NeedsVersion()
  @Answers(approvalCaseSchema, { etag: true })
  copy(
    @CurrentActor() actor: Actor,
    @Id('caseId') caseId: string,
    @IfMatch() version: number,
    @Body({ schema: copyCaseSchema }) { personIds }: z.infer<typeof copyCaseSchema>,
  ) {
    return this.act(actor, caseId, version, { kind: 'copy', personIds });
  }

  private act(actor: Actor, caseId: string, version: number, act: CaseAct) {
    return this.acts.answering(actor, caseId, version, act, (tx) => this.cases.within(tx, actor, caseId));
  }
}
