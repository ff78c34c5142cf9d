import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { answerCoordinationSchema, askCoordinationSchema, coordinationsSchema } from '#libs/contracts';
import { AnswerCoordination, AskCoordination, Coordinations, WithdrawCoordination } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Requests for co-ordination (提请协调) of an item; If-Match is the request’s own version. */
@ApiTags('work items')
@Controller('work-items/:itemId/coordinations')
export class CoordinationsController {
  constructor(
    private readonly coordinations: Coordinations,
    private readonly askCoordination: AskCoordination,
    private readonly answerCoordination: AnswerCoordination,
    private readonly withdrawCoordination: WithdrawCoordination,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Those of the item that the asker sees, oldest first' })
  @Permission('read', 'WorkItem')
  @Answers(coordinationsSchema)
  list(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.coordinations.run(actor, itemId);
  }

  @Post()
  @ApiOperation({ summary: 'Ask the issuer to co-ordinate; the unit goes on answering for its duty' })
  @Permission('askCoordination', 'WorkItem')
  @Answers(coordinationsSchema, { status: 201 })
  ask(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: askCoordinationSchema }) body: z.infer<typeof askCoordinationSchema>,
  ) {
    return this.askCoordination.run(actor, itemId, body);
  }

  @Post(':coordinationId/answer')
  @ApiOperation({ summary: 'Answer it' })
  @Permission('answerCoordination', 'WorkItem')
  @NeedsVersion()
  @Answers(coordinationsSchema)
  answer(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('coordinationId') coordinationId: string,
    @IfMatch() version: number,
    @Body({ schema: answerCoordinationSchema }) body: z.infer<typeof answerCoordinationSchema>,
  ) {
    return this.answerCoordination.run(actor, itemId, coordinationId, version, body);
  }

  @Post(':coordinationId/withdraw')
  @ApiOperation({ summary: 'Take it back, by the unit that asked' })
  @Permission('withdrawCoordination', 'WorkItem')
  @NeedsVersion()
  @Answers(coordinationsSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('coordinationId') coordinationId: string,
    @IfMatch() version: number,
  ) {
    return this.withdrawCoordination.run(actor, itemId, coordinationId, version);
  }
}
