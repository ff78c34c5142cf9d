import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#libs/access';
import { type Changes, changesQuery, changesSchema } from '#libs/contracts';
import { Answers, Authenticated, CurrentActor } from '../http/index.js';
import { ReadChanges } from './read-changes.js';

/** Resuming after a gap. */
@ApiTags('live')
@Controller('changes')
export class ChangesController {
  constructor(private readonly readChanges: ReadChanges) {}

  @Get()
  @Authenticated()
  @ApiOperation({ summary: 'What changed after a ledger position, as far as it concerns the asker' })
  @Answers(changesSchema)
  changes(
    @CurrentActor() actor: Actor,
    @Query({ schema: changesQuery }) query: z.infer<typeof changesQuery>,
  ): Promise<Changes> {
    return this.readChanges.run(actor, query);
  }
}
