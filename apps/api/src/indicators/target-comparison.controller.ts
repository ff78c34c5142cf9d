import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { targetComparisonQuery, targetComparisonSchema } from '#libs/contracts';
import { CompareTargets } from '#libs/indicators';
import { Answers, CurrentActor, Permission } from '../http/index.js';

/** The same indicator across plans (指标对比). */
@ApiTags('targets')
@Controller('targets')
export class TargetComparisonController {
  constructor(private readonly comparison: CompareTargets) {}

  @Get('compare')
  @ApiOperation({
    summary: 'One indicator in the plans the asker may read; without it, the indicators that occur in several',
  })
  @Permission('read', 'Plan')
  @Answers(targetComparisonSchema)
  compare(
    @CurrentActor() actor: Actor,
    @Query({ schema: targetComparisonQuery }) query: z.infer<typeof targetComparisonQuery>,
  ) {
    return this.comparison.run(actor, query);
  }
}
