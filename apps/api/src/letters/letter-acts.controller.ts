import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  answerLetterSchema,
  askFactsSchema,
  endLetterSchema,
  letterSchema,
  sentLettersSchema,
  settleFactSchema,
} from '#libs/contracts';
import { AnswerLetter, EndLetter, FactChecks, SendLetters } from '#libs/letters';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** What is done with one letter; If-Match is the letter’s version. */
@ApiTags('letters')
@Controller('letters/:letterId')
export class LetterActsController {
  constructor(
    private readonly sendLetters: SendLetters,
    private readonly endLetter: EndLetter,
    private readonly answerLetter: AnswerLetter,
    private readonly factChecks: FactChecks,
  ) {}

  @Post('send')
  @ApiOperation({ summary: 'Send a letter that was checked' })
  @Permission('send', 'Letter')
  @NeedsVersion()
  @Answers(sentLettersSchema)
  send(@CurrentActor() actor: Actor, @Id('letterId') letterId: string, @IfMatch() version: number) {
    return this.sendLetters.run(actor, [{ id: letterId, version }]);
  }

  @Post('discard')
  @ApiOperation({ summary: 'Throw away a letter that was not sent' })
  @Permission('end', 'Letter')
  @NeedsVersion()
  @Answers(letterSchema, { etag: true })
  discard(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @IfMatch() version: number,
    @Body({ schema: endLetterSchema }) { reason }: z.infer<typeof endLetterSchema>,
  ) {
    return this.endLetter.run(actor, letterId, version, { how: 'discard', reason });
  }

  @Post('withdraw')
  @ApiOperation({ summary: 'Withdraw a letter that is not answered yet; the unit reads why' })
  @Permission('end', 'Letter')
  @NeedsVersion()
  @Answers(letterSchema, { etag: true })
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @IfMatch() version: number,
    @Body({ schema: endLetterSchema }) { reason }: z.infer<typeof endLetterSchema>,
  ) {
    return this.endLetter.run(actor, letterId, version, { how: 'withdraw', reason });
  }

  @Post('answer')
  @ApiOperation({ summary: 'Answer in a few words, with records of one’s unit where it wants to' })
  @Permission('answer', 'Letter')
  @NeedsVersion()
  @Answers(letterSchema, { etag: true })
  answer(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @IfMatch() version: number,
    @Body({ schema: answerLetterSchema }) body: z.infer<typeof answerLetterSchema>,
  ) {
    return this.answerLetter.run(actor, letterId, version, body);
  }

  @Post('fact-checks')
  @ApiOperation({ summary: 'Put the facts about units to them, with a day' })
  @Permission('settle', 'Letter')
  @NeedsVersion()
  @Answers(letterSchema, { etag: true })
  ask(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @IfMatch() version: number,
    @Body({ schema: askFactsSchema }) body: z.infer<typeof askFactsSchema>,
  ) {
    return this.factChecks.ask(actor, letterId, version, body);
  }

  @Patch('fact-checks/:factId')
  @ApiOperation({ summary: 'Other facts, to be put to the unit again; or keep those it objects to, with a reason' })
  @Permission('settle', 'Letter')
  @NeedsVersion()
  @Answers(letterSchema, { etag: true })
  settle(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @Id('factId') factId: string,
    @IfMatch() version: number,
    @Body({ schema: settleFactSchema }) body: z.infer<typeof settleFactSchema>,
  ) {
    return this.factChecks.settle(actor, { letterId, factId, version }, body);
  }
}
