import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { documentQuery, paperTemplateSchema } from '#libs/contracts';
import { ExportDocuments, OwnTemplate } from '#libs/letters';
import { Answers, AnswersFile, CurrentActor, Id, Permission } from '../http/index.js';
import { sendFile } from '../http/send-file.js';

type Wanted = z.infer<typeof documentQuery>;

/** What is in the system already, as the paper it goes with. */
@ApiTags('letters')
@Controller()
export class PapersController {
  constructor(
    private readonly documents: ExportDocuments,
    private readonly templates: OwnTemplate,
  ) {}

  @Get('dispatches/:dispatchId/document')
  @ApiOperation({ summary: 'A dispatch as the notice that goes with it (交办通知单)' })
  @Permission('read', 'Dispatch')
  @AnswersFile('application/octet-stream')
  async dispatch(
    @CurrentActor() actor: Actor,
    @Id('dispatchId') dispatchId: string,
    @Query({ schema: documentQuery }) { format }: Wanted,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.documents.run(actor, 'dispatch', dispatchId, format));
  }

  @Get('reporting/sheets/:sheetId/document')
  @ApiOperation({ summary: 'What a unit said in its sheet as a report (反馈报告)' })
  @Permission('read', 'Sheet')
  @AnswersFile('application/octet-stream')
  async sheet(
    @CurrentActor() actor: Actor,
    @Id('sheetId') sheetId: string,
    @Query({ schema: documentQuery }) { format }: Wanted,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.documents.run(actor, 'sheet', sheetId, format));
  }

  @Get('letters/:letterId/paper-template')
  @ApiOperation({
    summary: 'Whether a letter is written in a template of the office’s own, which its PDF does not follow',
  })
  @Permission('read', 'Letter')
  @Answers(paperTemplateSchema)
  letterTemplate(@CurrentActor() actor: Actor, @Id('letterId') letterId: string) {
    return this.templates.run(actor, 'letter', letterId);
  }

  @Get('dispatches/:dispatchId/paper-template')
  @ApiOperation({
    summary:
      'Whether the notice of a dispatch is written in a template of the office’s own, which its PDF does not follow',
  })
  @Permission('read', 'Dispatch')
  @Answers(paperTemplateSchema)
  dispatchTemplate(@CurrentActor() actor: Actor, @Id('dispatchId') dispatchId: string) {
    return this.templates.run(actor, 'dispatch', dispatchId);
  }

  @Get('reporting/sheets/:sheetId/paper-template')
  @ApiOperation({
    summary:
      'Whether the report of a sheet is written in a template of the office’s own, which its PDF does not follow',
  })
  @Permission('read', 'Sheet')
  @Answers(paperTemplateSchema)
  sheetTemplate(@CurrentActor() actor: Actor, @Id('sheetId') sheetId: string) {
    return this.templates.run(actor, 'sheet', sheetId);
  }
}
