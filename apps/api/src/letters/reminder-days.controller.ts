import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { reminderDaysSchema, setReminderDaysSchema } from '#libs/contracts';
import { SetReminderDays } from '#libs/work-items';
import { Answers, CurrentActor, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** How long before a date the system reminds the units of an office (提醒). */
@ApiTags('letters')
@Controller('reminder-days')
export class ReminderDaysController {
  constructor(private readonly reminderDays: SetReminderDays) {}

  @Get()
  @ApiOperation({ summary: 'How many working days before a date the units of the asker’s office are reminded' })
  @Permission('prepare', 'Letter')
  @Answers(reminderDaysSchema, { etag: true })
  read(@CurrentActor() actor: Actor) {
    return this.reminderDays.of(actor);
  }

  @Put()
  @ApiOperation({ summary: 'Set these days; what went out stays. If-Match is their version' })
  @Permission('prepare', 'Letter')
  @NeedsVersion()
  @Answers(reminderDaysSchema, { etag: true })
  set(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: setReminderDaysSchema }) body: z.infer<typeof setReminderDaysSchema>,
  ) {
    return this.reminderDays.set(actor, version, body);
  }
}
