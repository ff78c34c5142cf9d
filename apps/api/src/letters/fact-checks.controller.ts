import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { answerFactSchema, factCheckListQuery, factChecksSchema, factCheckSchema } from '#libs/contracts';
import { AnswerFact, FactCheckViews } from '#libs/letters';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** What is to be said of one's unit, to be confirmed or objected to before it is sent (事实核对). */
@ApiTags('letters')
@Controller('fact-checks')
export class FactChecksController {
  constructor(
    private readonly views: FactCheckViews,
    private readonly answerFact: AnswerFact,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The facts put to the asker’s units; those that wait for an answer unless `open` is false' })
  @Permission('read', 'FactCheck')
  @Answers(factChecksSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: factCheckListQuery }) { open }: z.infer<typeof factCheckListQuery>,
  ) {
    return this.views.list(actor, open);
  }

  @Post(':factId/answer')
  @ApiOperation({ summary: 'Confirm the facts or object to them; If-Match is their version' })
  @Permission('answer', 'FactCheck')
  @NeedsVersion()
  @Answers(factCheckSchema, { etag: true })
  answer(
    @CurrentActor() actor: Actor,
    @Id('factId') factId: string,
    @IfMatch() version: number,
    @Body({ schema: answerFactSchema }) body: z.infer<typeof answerFactSchema>,
  ) {
    return this.answerFact.run(actor, factId, version, body);
  }
}
