import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { documentQuery } from '#libs/contracts';
import { ExportDocuments } from '#libs/letters';
import { AnswersFile, CurrentActor, Id, Permission } from '../http/index.js';
import { sendFile } from '../http/send-file.js';

type Wanted = z.infer<typeof documentQuery>;

/** What is in the system already, as the paper it goes with. */
@ApiTags('letters')
@Controller()
export class PapersController {
  constructor(private readonly documents: ExportDocuments) {}

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
    return sendFile(reply, await this.documents.dispatch(actor, dispatchId, format));
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
    return sendFile(reply, await this.documents.sheet(actor, sheetId, format));
  }
}
