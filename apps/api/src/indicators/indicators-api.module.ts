import { Module } from '@nestjs/common';
import { IndicatorsModule } from '#libs/indicators';
import { MilestonesController } from './milestones.controller.js';
import { StageVerdictsController } from './stage-verdicts.controller.js';
import { TargetComparisonController } from './target-comparison.controller.js';
import { TargetsController } from './targets.controller.js';

/** The routes of targets, their comparison, readings, milestones and stage verdicts. */
@Module({
  imports: [IndicatorsModule],
  controllers: [TargetsController, TargetComparisonController, MilestonesController, StageVerdictsController],
})
export class IndicatorsApiModule {}
