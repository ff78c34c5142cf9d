import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { carryForwardSchema, editSheetRowSchema, sheetListQuery, sheetPageSchema, sheetSchema } from '#libs/contracts';
import { CarryForward, EditSheetRow, GetSheet, ListSheets, RecallSheet, SendSheet } from '#libs/reporting';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** The one sheet of a unit (一表填报). */
@ApiTags('reporting')
@Controller('reporting/sheets')
export class SheetsController {
  constructor(
    private readonly listSheets: ListSheets,
    private readonly getSheet: GetSheet,
    private readonly editRow: EditSheetRow,
    private readonly carryForward: CarryForward,
    private readonly sendSheet: SendSheet,
    private readonly recallSheet: RecallSheet,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sheets the asker may read; with `mine` those to fill in' })
  @Permission('read', 'Sheet')
  @Answers(sheetPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: sheetListQuery }) query: z.infer<typeof sheetListQuery>) {
    return this.listSheets.run(actor, query);
  }

  @Get(':sheetId')
  @ApiOperation({ summary: 'One sheet with its rows' })
  @Permission('read', 'Sheet')
  @Answers(sheetSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('sheetId') sheetId: string) {
    return this.getSheet.run(actor, sheetId);
  }

  @Patch(':sheetId/rows/:rowId')
  @ApiOperation({ summary: 'Write in one row; If-Match is the row’s version, a stale one is answered with both' })
  @Permission('write', 'Sheet')
  @NeedsVersion()
  @Answers(sheetSchema, { etag: true })
  edit(
    @CurrentActor() actor: Actor,
    @Id('sheetId') sheetId: string,
    @Id('rowId') rowId: string,
    @IfMatch() version: number,
    @Body({ schema: editSheetRowSchema }) body: z.infer<typeof editSheetRowSchema>,
  ) {
    return this.editRow.run(actor, sheetId, rowId, version, body);
  }

  @Post(':sheetId/carry-forward')
  @ApiOperation({
    summary: 'Say again what was said last, in some rows or all silent ones; If-Match is the sheet’s version',
  })
  @Permission('write', 'Sheet')
  @NeedsVersion()
  @Answers(sheetSchema, { etag: true })
  carry(
    @CurrentActor() actor: Actor,
    @Id('sheetId') sheetId: string,
    @IfMatch() version: number,
    @Body({ schema: carryForwardSchema }) body: z.infer<typeof carryForwardSchema>,
  ) {
    return this.carryForward.run(actor, sheetId, version, body);
  }

  @Post(':sheetId/send')
  @ApiOperation({ summary: 'Send the sheet, one act for all its rows; If-Match is the sheet’s version' })
  @Permission('write', 'Sheet')
  @NeedsVersion()
  @Answers(sheetSchema, { etag: true })
  send(@CurrentActor() actor: Actor, @Id('sheetId') sheetId: string, @IfMatch() version: number) {
    return this.sendSheet.run(actor, sheetId, version);
  }

  @Post(':sheetId/recall')
  @ApiOperation({ summary: 'Recall a sheet until its window is locked; If-Match is the sheet’s version' })
  @Permission('write', 'Sheet')
  @NeedsVersion()
  @Answers(sheetSchema, { etag: true })
  recall(@CurrentActor() actor: Actor, @Id('sheetId') sheetId: string, @IfMatch() version: number) {
    return this.recallSheet.run(actor, sheetId, version);
  }
}
