import type { FastifyRequest } from 'fastify';
import { importTextSchema } from '#libs/contracts';
import type { HandedInDocument } from '#libs/plans';
import { invalidInput } from '../http/problem-response.js';
import { readUpload } from '../http/upload.js';

/** Reads what is handed in for import: a file, or pasted text as JSON. */
export async function readImport(request: FastifyRequest, byteLimit: number): Promise<HandedInDocument> {
  if (request.isMultipart()) return readUpload(request, byteLimit);
  const parsed = importTextSchema.safeParse(request.body);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  const { text, fileName = '粘贴文本.txt' } = parsed.data;
  return { fileName, mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
