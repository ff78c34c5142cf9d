import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { CreateFlow, ListFlows, SetPolicies } from '#libs/approvals';
import {
  approvalFlowSchema,
  approvalFlowsSchema,
  approvalPoliciesSchema,
  checkedFlowSchema,
  checkFlowSchema,
  createFlowSchema,
  setPoliciesSchema,
} from '#libs/contracts';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Flows, and which acts of a plan's items need one. */
@ApiTags('approvals')
@Controller()
export class ApprovalFlowsController {
  constructor(
    private readonly flows: ListFlows,
    private readonly createFlow: CreateFlow,
    private readonly policies: SetPolicies,
  ) {}

  @Get('approvals/flows')
  @ApiOperation({
    summary: 'The newest version of each flow of the asker’s office, and those that came with the product',
  })
  @Permission('read', 'ApprovalFlow')
  @Answers(approvalFlowsSchema)
  all(@CurrentActor() actor: Actor) {
    return this.flows.run(actor);
  }

  @Post('approvals/flows')
  @ApiOperation({ summary: 'Save a new version of a flow; running approvals keep the version they began with' })
  @Permission('define', 'ApprovalFlow')
  @Answers(approvalFlowSchema, { status: 201 })
  create(@CurrentActor() actor: Actor, @Body({ schema: createFlowSchema }) body: z.infer<typeof createFlowSchema>) {
    return this.createFlow.run(actor, body);
  }

  @Post('approvals/flows/check')
  @ApiOperation({ summary: 'The faults of a flow, each at its place, and its drawing; nothing is saved' })
  @Permission('define', 'ApprovalFlow')
  @Answers(checkedFlowSchema)
  check(
    @CurrentActor() actor: Actor,
    @Body({ schema: checkFlowSchema }) { definition }: z.infer<typeof checkFlowSchema>,
  ) {
    return this.createFlow.check(actor, definition);
  }

  @Get('approvals/policies')
  @ApiOperation({
    summary: 'Which acts need which flow in the asker’s office: of plans without policies of their own, and of sheets',
  })
  @Permission('set', 'ApprovalPolicy')
  @Answers(approvalPoliciesSchema, { etag: true })
  policiesOfOffice(@CurrentActor() actor: Actor) {
    return this.policies.ofOffice(actor);
  }

  @Put('approvals/policies')
  @ApiOperation({ summary: 'Say it for the whole office; If-Match is their version, "0" at first' })
  @Permission('set', 'ApprovalPolicy')
  @NeedsVersion()
  @Answers(approvalPoliciesSchema, { etag: true })
  setPoliciesOfOffice(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: setPoliciesSchema }) body: z.infer<typeof setPoliciesSchema>,
  ) {
    return this.policies.setOfOffice(actor, version, body);
  }

  @Get('plans/:planId/approval-policies')
  @ApiOperation({ summary: 'Which acts of the plan and its items need which flow: its own, or else its office’s' })
  @Permission('set', 'ApprovalPolicy')
  @Answers(approvalPoliciesSchema, { etag: true })
  policiesOf(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.policies.of(actor, planId);
  }

  @Put('plans/:planId/approval-policies')
  @ApiOperation({
    summary: 'Give the plan policies of its own; an act that is not listed needs none. If-Match is their version',
  })
  @Permission('set', 'ApprovalPolicy')
  @NeedsVersion()
  @Answers(approvalPoliciesSchema, { etag: true })
  setPolicies(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @IfMatch() version: number,
    @Body({ schema: setPoliciesSchema }) body: z.infer<typeof setPoliciesSchema>,
  ) {
    return this.policies.set(actor, planId, version, body);
  }
}
