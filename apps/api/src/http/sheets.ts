import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type sheetQuery, sheetReportSchema } from '#libs/contracts';
import { SHEET_BYTE_LIMIT } from '#libs/organisation';
import type { z } from 'zod';
import { Answers, AnswersFile } from './answers.js';
import { sendFile } from './send-file.js';
import { readUpload } from './upload.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Declares a route that takes a filled-in sheet as multipart `file` and answers with what it did. */
export const TakesSheet = () =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } }),
    Answers(sheetReportSchema),
  );

/** Declares a route that answers with an empty sheet to fill in. */
export const AnswersSheet = () => AnswersFile(XLSX);

/** The sheet of a request, as the import commands take it. */
export async function readSheetUpload(
  request: FastifyRequest,
  query: z.infer<typeof sheetQuery>,
): Promise<{ bytes: Uint8Array; dryRun: boolean }> {
  const { bytes } = await readUpload(request, SHEET_BYTE_LIMIT);
  return { bytes, dryRun: query.dryRun === 'true' };
}

/** Sends an xlsx file under a Chinese name. */
export const sendSheet = (reply: FastifyReply, fileName: string, bytes: Uint8Array): FastifyReply =>
  sendFile(reply, { fileName, mediaType: XLSX, bytes });
