import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  decideMilestoneSchema,
  itemMilestonesSchema,
  proposeMilestonesSchema,
  reachMilestoneSchema,
} from '#libs/contracts';
import {
  DecideMilestone,
  ItemMilestones,
  ProposeMilestones,
  ReachMilestone,
  WithdrawMilestone,
} from '#libs/indicators';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** The milestones (时间节点) of an item. */
@ApiTags('milestones')
@Controller('work-items/:itemId/milestones')
export class MilestonesController {
  constructor(
    private readonly milestones: ItemMilestones,
    private readonly proposeMilestones: ProposeMilestones,
    private readonly decideMilestone: DecideMilestone,
    private readonly withdrawMilestone: WithdrawMilestone,
    private readonly reachMilestone: ReachMilestone,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The milestones of an item; what is only proposed is between the lead and who checks' })
  @Permission('read', 'WorkItem')
  @Answers(itemMilestonesSchema)
  all(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.milestones.run(actor, itemId);
  }

  @Post()
  @ApiOperation({ summary: 'Propose milestones' })
  @Permission('proposeMilestones', 'WorkItem')
  @Answers(itemMilestonesSchema)
  propose(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: proposeMilestonesSchema }) body: z.infer<typeof proposeMilestonesSchema>,
  ) {
    return this.proposeMilestones.run(actor, itemId, body);
  }

  @Post(':milestoneId/decide')
  @ApiOperation({ summary: 'Confirm or decline a proposed milestone; If-Match is the milestone’s version' })
  @Permission('decideMilestones', 'WorkItem')
  @NeedsVersion()
  @Answers(itemMilestonesSchema)
  decide(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('milestoneId') milestoneId: string,
    @IfMatch() version: number,
    @Body({ schema: decideMilestoneSchema }) body: z.infer<typeof decideMilestoneSchema>,
  ) {
    return this.decideMilestone.run(actor, itemId, milestoneId, version, body);
  }

  @Post(':milestoneId/withdraw')
  @ApiOperation({ summary: 'Take a proposed milestone back; If-Match is the milestone’s version' })
  @Permission('proposeMilestones', 'WorkItem')
  @NeedsVersion()
  @Answers(itemMilestonesSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('milestoneId') milestoneId: string,
    @IfMatch() version: number,
  ) {
    return this.withdrawMilestone.run(actor, itemId, milestoneId, version);
  }

  @Post(':milestoneId/reached')
  @ApiOperation({ summary: 'Report that a confirmed milestone was reached; If-Match is the milestone’s version' })
  @Permission('report', 'WorkItem')
  @NeedsVersion()
  @Answers(itemMilestonesSchema)
  reached(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('milestoneId') milestoneId: string,
    @IfMatch() version: number,
    @Body({ schema: reachMilestoneSchema }) body: z.infer<typeof reachMilestoneSchema>,
  ) {
    return this.reachMilestone.run(actor, itemId, milestoneId, version, body);
  }
}
