import { Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import { historySchema, issueResultSchema } from '#libs/contracts';
import { Histories, IssuePlan } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** What makes work items of a plan, and the plan's record. */
@ApiTags('plans')
@Controller('plans/:planId')
export class IssuedPlansController {
  constructor(
    private readonly issuePlan: IssuePlan,
    private readonly histories: Histories,
  ) {}

  @Post('issue')
  @ApiOperation({ summary: 'Issue a checked draft: items, and one dispatch per unit; If-Match is the draft’s version' })
  @Permission('issue', 'Plan')
  @NeedsVersion()
  @Answers(issueResultSchema, { etag: true })
  issue(@CurrentActor() actor: Actor, @Id('planId') planId: string, @IfMatch() version: number) {
    return this.issuePlan.run(actor, planId, version);
  }

  @Get('history')
  @ApiOperation({ summary: 'The record (办理记录) of a plan' })
  @Permission('read', 'Plan')
  @Answers(historySchema)
  history(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.histories.ofPlan(actor, planId);
  }
}
