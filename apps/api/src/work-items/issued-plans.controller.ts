import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  applyResultSchema,
  historySchema,
  issueResultSchema,
  partsBroughtForwardQuery,
  partsBroughtForwardSchema,
  planBoardSchema,
  revisionPreviewSchema,
} from '#libs/contracts';
import {
  ApplyRevision,
  Histories,
  IssuePlan,
  PartsBroughtForward,
  PlanBoards,
  PreviewRevision,
} from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** What makes work items of a plan, the plan’s record and its board. */
@ApiTags('plans')
@Controller('plans/:planId')
export class IssuedPlansController {
  constructor(
    private readonly issuePlan: IssuePlan,
    private readonly histories: Histories,
    private readonly boards: PlanBoards,
    private readonly applyRevision: ApplyRevision,
    private readonly previewRevision: PreviewRevision,
    private readonly broughtForward: PartsBroughtForward,
  ) {}

  @Post('issue')
  @ApiOperation({ summary: 'Issue a checked draft: items, and one dispatch per unit; If-Match is the draft’s version' })
  @Permission('issue', 'Plan')
  @NeedsVersion()
  @Answers(issueResultSchema, { etag: true })
  issue(@CurrentActor() actor: Actor, @Id('planId') planId: string, @IfMatch() version: number) {
    return this.issuePlan.run(actor, planId, version);
  }

  @Get('revision/preview')
  @ApiOperation({ summary: 'What bringing the open revision into force would do' })
  @Permission('revise', 'Plan')
  @Answers(revisionPreviewSchema)
  preview(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.previewRevision.run(actor, planId);
  }

  @Post('revision/apply')
  @ApiOperation({
    summary:
      'Bring the open revision into force: one dispatch for each unit concerned; If-Match is the draft’s version',
  })
  @Permission('issue', 'Plan')
  @NeedsVersion()
  @Answers(applyResultSchema, { etag: true })
  apply(@CurrentActor() actor: Actor, @Id('planId') planId: string, @IfMatch() version: number) {
    return this.applyRevision.run(actor, planId, version);
  }

  @Get('editions/:editionId/parts-brought-forward')
  @ApiOperation({ summary: 'The parts whose dates a revision in force moved with those of their items' })
  @Permission('revise', 'Plan')
  @Answers(partsBroughtForwardSchema)
  parts(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('editionId') editionId: string,
    @Query({ schema: partsBroughtForwardQuery }) query: z.infer<typeof partsBroughtForwardQuery>,
  ) {
    return this.broughtForward.run(actor, planId, editionId, query);
  }

  @Get('history')
  @ApiOperation({ summary: 'The record (办理记录) of a plan' })
  @Permission('read', 'Plan')
  @Answers(historySchema)
  history(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.histories.ofPlan(actor, planId);
  }

  @Get('board')
  @ApiOperation({ summary: 'The plan’s items by status, lead and month (进度看板), as far as the asker reads them' })
  @Permission('read', 'Plan')
  @Answers(planBoardSchema)
  board(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.boards.run(actor, planId);
  }
}
