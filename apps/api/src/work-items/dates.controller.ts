import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  askExtensionSchema,
  decideExtensionSchema,
  explainLateSchema,
  itemDatesSchema,
  itemRemindersSchema,
} from '#libs/contracts';
import {
  AskExtension,
  DecideExtension,
  ExplainLate,
  ItemDatesQuery,
  ItemReminders,
  WithdrawExtension,
} from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** The date of an item: extensions, late explanations, and the dates it had. */
@ApiTags('work items')
@Controller('work-items')
export class DatesController {
  constructor(
    private readonly itemDates: ItemDatesQuery,
    private readonly itemReminders: ItemReminders,
    private readonly askExtension: AskExtension,
    private readonly decideExtension: DecideExtension,
    private readonly withdrawExtension: WithdrawExtension,
    private readonly explainLate: ExplainLate,
  ) {}

  @Get(':itemId/dates')
  @ApiOperation({ summary: 'The dates an item had and what was said about them' })
  @Permission('read', 'WorkItem')
  @Answers(itemDatesSchema)
  dates(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.itemDates.run(actor, itemId);
  }

  @Get(':itemId/reminders')
  @ApiOperation({ summary: 'Of which dates the system reminded the unit that answers, the newest first' })
  @Permission('read', 'WorkItem')
  @Answers(itemRemindersSchema)
  reminders(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.itemReminders.run(actor, itemId);
  }

  @Post(':itemId/extensions')
  @ApiOperation({ summary: 'Ask for a later date, before the present one has passed' })
  @Permission('askExtension', 'WorkItem')
  @Answers(itemDatesSchema)
  ask(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: askExtensionSchema }) body: z.infer<typeof askExtensionSchema>,
  ) {
    return this.askExtension.run(actor, itemId, body);
  }

  @Post(':itemId/extensions/:extensionId/decision')
  @ApiOperation({ summary: 'Grant or refuse a later date; If-Match is the extension’s version' })
  @Permission('decideExtension', 'WorkItem')
  @NeedsVersion()
  @Answers(itemDatesSchema)
  decide(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('extensionId') extensionId: string,
    @IfMatch() version: number,
    @Body({ schema: decideExtensionSchema }) body: z.infer<typeof decideExtensionSchema>,
  ) {
    return this.decideExtension.run(actor, itemId, extensionId, version, body);
  }

  @Post(':itemId/extensions/:extensionId/withdraw')
  @ApiOperation({ summary: 'Take back one’s request for a later date; If-Match is the extension’s version' })
  @Permission('withdrawExtension', 'WorkItem')
  @NeedsVersion()
  @Answers(itemDatesSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('extensionId') extensionId: string,
    @IfMatch() version: number,
  ) {
    return this.withdrawExtension.run(actor, itemId, extensionId, version);
  }

  @Post(':itemId/explanations')
  @ApiOperation({ summary: 'Explain why an item is late' })
  @Permission('explainLate', 'WorkItem')
  @Answers(itemDatesSchema)
  explain(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: explainLateSchema }) body: z.infer<typeof explainLateSchema>,
  ) {
    return this.explainLate.run(actor, itemId, body.text);
  }
}
