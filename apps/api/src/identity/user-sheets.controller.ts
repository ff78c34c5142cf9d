import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/access';
import { sheetQuery } from '#libs/contracts';
import { ImportUsers, userSheetTemplate } from '#libs/identity';
import type { z } from 'zod';
import { CurrentActor, Permission } from '../http/index.js';
import { AnswersSheet, readSheetUpload, sendSheet, TakesSheet } from '../http/sheets.js';

/** People by sheet. */
@ApiTags('users')
@Controller('users')
export class UserSheetsController {
  constructor(private readonly importUsers: ImportUsers) {}

  @Post('sheet')
  @Permission('import', 'User')
  @ApiOperation({ summary: 'Add people and roles by sheet, all or nothing; with dryRun it is only checked' })
  @TakesSheet()
  async importSheet(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: sheetQuery }) query: z.infer<typeof sheetQuery>,
  ) {
    return this.importUsers.run(actor, await readSheetUpload(request, query));
  }

  @Get('sheet-template')
  @Permission('import', 'User')
  @ApiOperation({ summary: 'The empty sheet of people' })
  @AnswersSheet()
  async template(@Res() reply: FastifyReply) {
    await sendSheet(reply, '人员导入模板.xlsx', await userSheetTemplate());
  }
}
