import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { itemTargetsSchema, reportReadingSchema, setTargetsSchema, withdrawSchema } from '#libs/contracts';
import { ItemTargets, ReportReading, SetTargets, WithdrawTarget } from '#libs/indicators';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** The targets (目标指标) of an item and the readings (完成值) of them. */
@ApiTags('targets')
@Controller('work-items/:itemId/targets')
export class TargetsController {
  constructor(
    private readonly targets: ItemTargets,
    private readonly setTargets: SetTargets,
    private readonly withdrawTarget: WithdrawTarget,
    private readonly reportReading: ReportReading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The targets of an item, with the readings the asker may see' })
  @Permission('read', 'WorkItem')
  @Answers(itemTargetsSchema, { etag: true })
  all(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.targets.run(actor, itemId);
  }

  @Post()
  @ApiOperation({ summary: 'Add targets; If-Match is the item’s version' })
  @Permission('setTargets', 'WorkItem')
  @NeedsVersion()
  @Answers(itemTargetsSchema, { etag: true })
  set(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: setTargetsSchema }) body: z.infer<typeof setTargetsSchema>,
  ) {
    return this.setTargets.run(actor, itemId, version, body);
  }

  @Patch(':targetId/withdraw')
  @ApiOperation({ summary: 'Withdraw a target with a reason; If-Match is the target’s version' })
  @Permission('setTargets', 'WorkItem')
  @NeedsVersion()
  @Answers(itemTargetsSchema, { etag: true })
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('targetId') targetId: string,
    @IfMatch() version: number,
    @Body({ schema: withdrawSchema }) body: z.infer<typeof withdrawSchema>,
  ) {
    return this.withdrawTarget.run(actor, itemId, targetId, version, body);
  }

  @Post(':targetId/readings')
  @ApiOperation({ summary: 'Report what was reached on a day; an implausible value is sent again with `confirmed`' })
  @Permission('report', 'WorkItem')
  @Answers(itemTargetsSchema, { etag: true })
  report(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('targetId') targetId: string,
    @Body({ schema: reportReadingSchema }) body: z.infer<typeof reportReadingSchema>,
  ) {
    return this.reportReading.run(actor, itemId, targetId, body);
  }
}
