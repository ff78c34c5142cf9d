import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { giveStageVerdictSchema, itemStageVerdictsSchema } from '#libs/contracts';
import { GiveStageVerdict, ItemStageVerdicts } from '#libs/indicators';
import { Answers, CurrentActor, Id, Permission } from '../http/index.js';

/** The yearly verdicts (年度阶段结论) on an item. */
@ApiTags('stage verdicts')
@Controller('work-items/:itemId/stage-verdicts')
export class StageVerdictsController {
  constructor(
    private readonly verdicts: ItemStageVerdicts,
    private readonly giveStageVerdict: GiveStageVerdict,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The verdicts on an item by year; the parties also see those that were replaced' })
  @Permission('read', 'WorkItem')
  @Answers(itemStageVerdictsSchema)
  all(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.verdicts.run(actor, itemId);
  }

  @Post()
  @ApiOperation({ summary: 'Give the verdict on a year; it stands in the place of an earlier one' })
  @Permission('giveStageVerdict', 'WorkItem')
  @Answers(itemStageVerdictsSchema)
  give(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: giveStageVerdictSchema }) body: z.infer<typeof giveStageVerdictSchema>,
  ) {
    return this.giveStageVerdict.run(actor, itemId, body);
  }
}
