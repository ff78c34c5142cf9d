import { Body, Controller, Delete, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { importResultSchema, planListQuery, planPageSchema, planSchema, registerMatterSchema } from '#libs/contracts';
import type { ApiSettings } from '#libs/kernel';
import { DiscardDraft, ImportDocument, Plans, RegisterMatter } from '#libs/plans';
import { Answers, AnswersNothing, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';
import { InjectSettings } from '../settings.module.js';
import { readImport } from './read-import.js';

/** Plans and single matters: list, read, import, register, discard. */
@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly plans: Plans,
    private readonly importDocument: ImportDocument,
    private readonly registerMatter: RegisterMatter,
    private readonly discardDraft: DiscardDraft,
    @InjectSettings() private readonly settings: ApiSettings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Plans the asker may read, newest first' })
  @Permission('read', 'Plan')
  @Answers(planPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: planListQuery }) query: z.infer<typeof planListQuery>) {
    return this.plans.list(actor, query);
  }

  @Post('imports')
  @ApiOperation({
    summary: 'Import a document (multipart `file`, or JSON text) as a draft; 200 where it was here before',
  })
  @Permission('import', 'Plan')
  @Answers(importResultSchema, { status: 201, knownStatus: 200 })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        file: { type: 'string', format: 'binary' },
        text: { type: 'string' },
        fileName: { type: 'string' },
      },
    },
  })
  async import(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.importDocument.run(actor, await readImport(request, this.settings.uploadLimitBytes));
  }

  @Post('matters')
  @ApiOperation({ summary: 'Register a single matter by hand' })
  @Permission('import', 'Plan')
  @Answers(importResultSchema, { status: 201 })
  register(
    @CurrentActor() actor: Actor,
    @Body({ schema: registerMatterSchema }) body: z.infer<typeof registerMatterSchema>,
  ) {
    return this.registerMatter.run(actor, body);
  }

  @Get(':planId')
  @ApiOperation({ summary: 'One plan' })
  @Permission('read', 'Plan')
  @Answers(planSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.plans.one(actor, planId);
  }

  @Delete(':planId/draft')
  @ApiOperation({ summary: 'Give up a draft' })
  @Permission('discard', 'Plan')
  @NeedsVersion()
  @AnswersNothing()
  discard(@CurrentActor() actor: Actor, @Id('planId') planId: string, @IfMatch() version: number) {
    return this.discardDraft.run(actor, planId, version);
  }
}
