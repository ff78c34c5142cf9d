import { Module } from '@nestjs/common';
import { InstructionsModule } from '#libs/instructions';
import { InstructionsController } from './instructions.controller.js';

/** The routes of leaders’ instructions. */
@Module({ imports: [InstructionsModule], controllers: [InstructionsController] })
export class InstructionsApiModule {}
