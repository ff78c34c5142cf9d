import { Module } from '@nestjs/common';
import { LettersModule } from '#libs/letters';
import { FactChecksController } from './fact-checks.controller.js';
import { LetterActsController } from './letter-acts.controller.js';
import { LetterTemplatesController } from './letter-templates.controller.js';
import { LettersController } from './letters.controller.js';
import { PapersController } from './papers.controller.js';
import { ReminderDaysController } from './reminder-days.controller.js';

/** The routes of letters, of the facts put to units, and of templates. */
@Module({
  imports: [LettersModule],
  controllers: [
    LettersController,
    LetterActsController,
    FactChecksController,
    LetterTemplatesController,
    PapersController,
    ReminderDaysController,
  ],
})
export class LettersApiModule {}
