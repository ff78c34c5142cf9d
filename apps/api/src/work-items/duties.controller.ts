import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  addMembersSchema,
  changeSupportersSchema,
  missingMembersSchema,
  transferItemSchema,
  workItemSchema,
} from '#libs/contracts';
import { AddMembers, ChangeSupporters, MissingMembers, TransferItem } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Who is named in an item, as its issuer changes it of itself; If-Match is the item’s version. */
@ApiTags('work items')
@Controller('work-items/:itemId')
export class DutiesController {
  constructor(
    private readonly transferItem: TransferItem,
    private readonly changeSupporters: ChangeSupporters,
    private readonly missingMembers: MissingMembers,
    private readonly addMembers: AddMembers,
  ) {}

  @Post('transfer')
  @ApiOperation({ summary: 'Give the item to another lead (转办)' })
  @Permission('transfer', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  transfer(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: transferItemSchema }) body: z.infer<typeof transferItemSchema>,
  ) {
    return this.transferItem.run(actor, itemId, version, body);
  }

  @Post('supporters')
  @ApiOperation({ summary: 'Name further units in the item, or take their share from some' })
  @Permission('changeSupporters', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  supporters(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: changeSupportersSchema }) body: z.infer<typeof changeSupportersSchema>,
  ) {
    return this.changeSupporters.run(actor, itemId, version, body);
  }

  @Get('missing-members')
  @ApiOperation({ summary: 'Units that joined a group of the item later and have no part in it' })
  @Permission('changeSupporters', 'WorkItem')
  @Answers(missingMembersSchema, { etag: true })
  missing(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.missingMembers.run(actor, itemId);
  }

  @Post('missing-members')
  @ApiOperation({ summary: 'Name those units in the item; each gets what its group got' })
  @Permission('changeSupporters', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  add(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: addMembersSchema }) body: z.infer<typeof addMembersSchema>,
  ) {
    return this.addMembers.run(actor, itemId, version, body);
  }
}
