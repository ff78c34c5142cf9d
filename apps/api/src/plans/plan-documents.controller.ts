import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/access';
import { copyDifferencesSchema, planTextSchema } from '#libs/contracts';
import { CopyDifferences, PlanSourceFile, PlanText } from '#libs/plans';
import { Answers, AnswersFile, CurrentActor, Id, Permission } from '../http/index.js';
import { sendFile } from '../http/send-file.js';

/** What a plan was read from: its text, and the copies that were handed in. */
@ApiTags('plans')
@Controller('plans/:planId')
export class PlanDocumentsController {
  constructor(
    private readonly planText: PlanText,
    private readonly sourceFile: PlanSourceFile,
    private readonly copies: CopyDifferences,
  ) {}

  @Get('text')
  @ApiOperation({ summary: 'The text the plan was read from, in which the spans of its items count' })
  @Permission('readText', 'Plan')
  @Answers(planTextSchema)
  text(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.planText.run(actor, planId);
  }

  @Get('sources/:sourceId/differences')
  @ApiOperation({ summary: 'Where a copy of the document differs from the text in use: damage shows in one of them' })
  @Permission('check', 'Plan')
  @Answers(copyDifferencesSchema)
  differences(@CurrentActor() actor: Actor, @Id('planId') planId: string, @Id('sourceId') sourceId: string) {
    return this.copies.run(actor, planId, sourceId);
  }

  @Get('sources/:sourceId')
  @ApiOperation({ summary: 'A copy of the document as it was handed in' })
  @Permission('download', 'Plan')
  @AnswersFile('application/octet-stream')
  async source(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('sourceId') sourceId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.sourceFile.run(actor, planId, sourceId));
  }
}
