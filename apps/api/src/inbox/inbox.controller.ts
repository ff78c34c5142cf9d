import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { inboxCountsSchema, inboxQuery, inboxSchema } from '#libs/contracts';
import { Inbox } from '#libs/inbox';
import { Answers, CurrentActor, Permission } from '../http/index.js';

/** Everything that waits for the asker, in one list. */
@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({ summary: 'What waits for the asker and the units he or she works for; the most urgent first' })
  @Permission('read', 'Inbox')
  @Answers(inboxSchema)
  mine(@CurrentActor() actor: Actor, @Query({ schema: inboxQuery }) query: z.infer<typeof inboxQuery>) {
    return this.inbox.run(actor, query);
  }

  @Get('counts')
  @ApiOperation({ summary: 'How much waits, in all and of each kind' })
  @Permission('read', 'Inbox')
  @Answers(inboxCountsSchema)
  counts(@CurrentActor() actor: Actor) {
    return this.inbox.counts(actor);
  }
}
