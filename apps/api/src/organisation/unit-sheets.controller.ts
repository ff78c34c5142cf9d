import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/access';
import { sheetQuery } from '#libs/contracts';
import { ImportUnits, unitSheetTemplate } from '#libs/organisation';
import type { z } from 'zod';
import { CurrentActor, Permission } from '../http/index.js';
import { AnswersSheet, readSheetUpload, sendSheet, TakesSheet } from '../http/sheets.js';

/** Units by sheet. */
@ApiTags('units')
@Controller('units')
export class UnitSheetsController {
  constructor(private readonly importUnits: ImportUnits) {}

  @Post('sheet')
  @Permission('import', 'Unit')
  @ApiOperation({ summary: 'Add and change units by sheet, all or nothing; with dryRun it is only checked' })
  @TakesSheet()
  async importSheet(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: sheetQuery }) query: z.infer<typeof sheetQuery>,
  ) {
    return this.importUnits.run(actor, await readSheetUpload(request, query));
  }

  @Get('sheet-template')
  @Permission('import', 'Unit')
  @ApiOperation({ summary: 'The empty sheet of units' })
  @AnswersSheet()
  async template(@Res() reply: FastifyReply) {
    await sendSheet(reply, '单位导入模板.xlsx', await unitSheetTemplate());
  }
}
