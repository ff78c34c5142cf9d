import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  createHandOverSchema,
  handOverListQuery,
  handOverPageSchema,
  handOverPreviewSchema,
  handOverQuery,
  handOverSchema,
} from '#libs/contracts';
import { CreateHandOver, ExportHandOver, HandOverViews, ListHandOvers } from '#libs/work-items';
import { Answers, AnswersFile, CurrentActor, Id, Permission } from '../http/index.js';
import { sendFile } from '../http/send-file.js';

/** Hand-overs (工作移交): all open work of a person in a unit to a colleague, in one step. */
@ApiTags('people')
@Controller('hand-overs')
export class HandOversController {
  constructor(
    private readonly views: HandOverViews,
    private readonly createHandOver: CreateHandOver,
    private readonly exportHandOver: ExportHandOver,
    private readonly listHandOvers: ListHandOvers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The hand-overs that were done, newest first' })
  @Permission('read', 'HandOver')
  @Answers(handOverPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: handOverListQuery }) query: z.infer<typeof handOverListQuery>) {
    return this.listHandOvers.run(actor, query);
  }

  @Get('preview')
  @ApiOperation({ summary: 'What a hand-over would move' })
  @Permission('create', 'HandOver')
  @Answers(handOverPreviewSchema)
  preview(@CurrentActor() actor: Actor, @Query({ schema: handOverQuery }) query: z.infer<typeof handOverQuery>) {
    return this.views.preview(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Hand over all open work of a person in a unit' })
  @Permission('create', 'HandOver')
  @Answers(handOverSchema, { status: 201 })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createHandOverSchema }) body: z.infer<typeof createHandOverSchema>,
  ) {
    return this.createHandOver.run(actor, body);
  }

  @Get(':handOverId')
  @ApiOperation({ summary: 'The list of a hand-over' })
  @Permission('read', 'HandOver')
  @Answers(handOverSchema)
  one(@CurrentActor() actor: Actor, @Id('handOverId') handOverId: string) {
    return this.views.run(actor, handOverId);
  }

  @Get(':handOverId/file')
  @ApiOperation({ summary: 'The same list as xlsx, to print and sign' })
  @Permission('read', 'HandOver')
  @AnswersFile('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async file(@CurrentActor() actor: Actor, @Id('handOverId') handOverId: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.exportHandOver.run(actor, handOverId));
  }
}
