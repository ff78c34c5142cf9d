import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  settleSharesSchema,
  splitItemSchema,
  splitProposalQuery,
  splitProposalSchema,
  unsettleSharesSchema,
  waiveSharesSchema,
  workItemSchema,
} from '#libs/contracts';
import { SettleShares, SplitItem, SplitProposals, UnsettleShares, WaiveShares } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Shares (分工) of an item and what becomes of them; If-Match is the item’s version. */
@ApiTags('work items')
@Controller('work-items')
export class SharesController {
  constructor(
    private readonly settleShares: SettleShares,
    private readonly waiveShares: WaiveShares,
    private readonly unsettleShares: UnsettleShares,
    private readonly splitProposals: SplitProposals,
    private readonly splitItem: SplitItem,
  ) {}

  @Post(':itemId/shares/settle')
  @ApiOperation({ summary: 'Settle shares without a separate report (自行落实、不单独报送)' })
  @Permission('settleShares', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  settle(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: settleSharesSchema }) body: z.infer<typeof settleSharesSchema>,
  ) {
    return this.settleShares.run(actor, itemId, version, body);
  }

  @Post(':itemId/shares/waive')
  @ApiOperation({ summary: 'Waive shares with a reason' })
  @Permission('waiveShares', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  waive(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: waiveSharesSchema }) body: z.infer<typeof waiveSharesSchema>,
  ) {
    return this.waiveShares.run(actor, itemId, version, body);
  }

  @Post(':itemId/shares/unsettle')
  @ApiOperation({ summary: 'Take back settlements and waivers' })
  @Permission('unsettleShares', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  unsettle(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: unsettleSharesSchema }) body: z.infer<typeof unsettleSharesSchema>,
  ) {
    return this.unsettleShares.run(actor, itemId, version, body);
  }

  @Get(':itemId/split-proposal')
  @ApiOperation({ summary: 'What a split starts from: the text, and the units that may be given a part' })
  @Permission('split', 'WorkItem')
  @Answers(splitProposalSchema, { etag: true })
  proposal(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Query({ schema: splitProposalQuery }) also: z.infer<typeof splitProposalQuery>,
  ) {
    return this.splitProposals.run(actor, itemId, also);
  }

  @Post(':itemId/split')
  @ApiOperation({ summary: 'Split an item: one sub-task for each unit (分解任务)' })
  @Permission('split', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  split(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: splitItemSchema }) body: z.infer<typeof splitItemSchema>,
  ) {
    return this.splitItem.run(actor, itemId, version, body);
  }
}
