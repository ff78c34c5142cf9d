import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  acknowledgement,
  cellsReportSchema,
  pasteCellsSchema,
  reopenSheetSchema,
  sheetUploadQuery,
} from '#libs/contracts';
import { SHEET_BYTE_LIMIT } from '#libs/organisation';
import { ExportSheet, ImportSheet, PasteCells, ReopenSheet } from '#libs/reporting';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';
import { AnswersSheet, sendSheet } from '../http/sheets.js';
import { readUpload } from '../http/upload.js';

/** A sheet as a table: pasted, as xlsx out and in; and what the office does with one sheet. */
@ApiTags('reporting')
@Controller('reporting/sheets/:sheetId')
export class SheetTablesController {
  constructor(
    private readonly pasteCells: PasteCells,
    private readonly exportSheet: ExportSheet,
    private readonly importSheet: ImportSheet,
    private readonly reopenSheet: ReopenSheet,
  ) {}

  @Post('paste')
  @ApiOperation({ summary: 'Paste a rectangle of cells, all or nothing; If-Match is the sheet’s version' })
  @Permission('write', 'Sheet')
  @NeedsVersion()
  @Answers(cellsReportSchema)
  paste(
    @CurrentActor() actor: Actor,
    @Id('sheetId') sheetId: string,
    @IfMatch() version: number,
    @Body({ schema: pasteCellsSchema }) body: z.infer<typeof pasteCellsSchema>,
  ) {
    return this.pasteCells.run(actor, sheetId, version, body);
  }

  @Get('xlsx')
  @ApiOperation({ summary: 'The sheet as xlsx, to be filled in and handed in again' })
  @Permission('read', 'Sheet')
  @AnswersSheet()
  async download(@CurrentActor() actor: Actor, @Id('sheetId') sheetId: string, @Res() reply: FastifyReply) {
    const { fileName, bytes } = await this.exportSheet.run(actor, sheetId);
    await sendSheet(reply, fileName, bytes);
  }

  @Post('xlsx')
  @ApiOperation({ summary: 'Hand the filled-in sheet in, all or nothing; with dryRun it is only checked' })
  @Permission('write', 'Sheet')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(cellsReportSchema)
  async upload(
    @CurrentActor() actor: Actor,
    @Id('sheetId') sheetId: string,
    @Req() request: FastifyRequest,
    @Query({ schema: sheetUploadQuery }) query: z.infer<typeof sheetUploadQuery>,
  ) {
    const { bytes } = await readUpload(request, SHEET_BYTE_LIMIT);
    const upload = { bytes, dryRun: query.dryRun === 'true', confirmed: query.confirmed === 'true' };
    return this.importSheet.run(actor, sheetId, upload);
  }

  @Post('reopen')
  @ApiOperation({ summary: 'Open one unit’s sheet again, with a reason; If-Match is the sheet’s version' })
  @Permission('reopen', 'Sheet')
  @NeedsVersion()
  @Answers(acknowledgement, { etag: true })
  reopen(
    @CurrentActor() actor: Actor,
    @Id('sheetId') sheetId: string,
    @IfMatch() version: number,
    @Body({ schema: reopenSheetSchema }) body: z.infer<typeof reopenSheetSchema>,
  ) {
    return this.reopenSheet.run(actor, sheetId, version, body);
  }
}
