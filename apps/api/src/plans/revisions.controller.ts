import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  decideDifferencesSchema,
  draftSchema,
  pairItemSchema,
  planEditionsSchema,
  planTextSchema,
  revisionSchema,
} from '#libs/contracts';
import type { ApiSettings } from '#libs/kernel';
import { DecideDifferences, GetRevision, ImportRevision, PairItems, PlanEditions } from '#libs/plans';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';
import { InjectSettings } from '../settings.module.js';
import { readRevision } from './read-revision.js';

const TEXT = { type: 'string' };

/** Newer texts of an issued plan: handed in, compared with what is in force, decided about. */
@ApiTags('revisions')
@Controller('plans/:planId')
export class RevisionsController {
  constructor(
    private readonly importRevision: ImportRevision,
    private readonly getRevision: GetRevision,
    private readonly decisions: DecideDifferences,
    private readonly pairs: PairItems,
    private readonly editions: PlanEditions,
    @InjectSettings() private readonly settings: ApiSettings,
  ) {}

  @Get('editions')
  @ApiOperation({ summary: 'The texts the plan has and had, the newest first' })
  @Permission('read', 'Plan')
  @Answers(planEditionsSchema)
  list(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.editions.list(actor, planId);
  }

  @Get('editions/:editionId/text')
  @ApiOperation({ summary: 'One of these texts' })
  @Permission('readText', 'Plan')
  @Answers(planTextSchema)
  text(@CurrentActor() actor: Actor, @Id('planId') planId: string, @Id('editionId') editionId: string) {
    return this.editions.text(actor, planId, editionId);
  }

  @Post('revisions')
  @ApiOperation({
    summary:
      'Hand in a newer text of an issued plan with the document that revises it (multipart: `title`, `number`, `date`, ' +
      '`basis`, then `file`; or JSON). It becomes a draft; nothing in force changes',
  })
  @Permission('revise', 'Plan')
  @Answers(revisionSchema, { status: 201, etag: true })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        ...Object.fromEntries(['title', 'number', 'date', 'basis', 'text', 'fileName'].map((name) => [name, TEXT])),
        document: { type: 'object' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  async import(@CurrentActor() actor: Actor, @Id('planId') planId: string, @Req() request: FastifyRequest) {
    const { document, revising } = await readRevision(request, this.settings.uploadLimitBytes);
    await this.importRevision.run(actor, planId, document, revising);
    return this.getRevision.run(actor, planId);
  }

  @Get('revision')
  @ApiOperation({ summary: 'The open revision: its differences from what is in force now, with what was decided' })
  @Permission('revise', 'Plan')
  @Answers(revisionSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.getRevision.run(actor, planId);
  }

  @Post('revision/decisions')
  @ApiOperation({ summary: 'Adopt differences, keep what is in force with a reason, or open them again; all or none' })
  @Permission('revise', 'Plan')
  @Answers(revisionSchema, { etag: true })
  decide(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Body({ schema: decideDifferencesSchema }) body: z.infer<typeof decideDifferencesSchema>,
  ) {
    return this.decisions.run(actor, planId, body.decisions);
  }

  @Post('revision/pairs')
  @ApiOperation({ summary: 'Say which item in force an item of the newer text is; If-Match is the draft’s version' })
  @Permission('revise', 'Plan')
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  pair(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @IfMatch() version: number,
    @Body({ schema: pairItemSchema }) body: z.infer<typeof pairItemSchema>,
  ) {
    return this.pairs.run(actor, planId, version, body);
  }
}
