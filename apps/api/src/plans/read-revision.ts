import type { FastifyRequest } from 'fastify';
import { importRevisionSchema, revisingDocumentSchema } from '#libs/contracts';
import type { HandedInDocument, RevisingDocument } from '#libs/plans';
import { invalidInput } from '../http/problem-response.js';
import { readUploadWithFields } from '../http/upload.js';

/** Reads what is handed in for a revision: the document that revises, with a file or with pasted text as JSON. */
export async function readRevision(
  request: FastifyRequest,
  byteLimit: number,
): Promise<{ document: HandedInDocument; revising: RevisingDocument }> {
  if (!request.isMultipart()) {
    const parsed = importRevisionSchema.safeParse(request.body);
    if (!parsed.success) throw invalidInput(parsed.error.issues);
    const { text, fileName = '粘贴文本.txt', document: revising } = parsed.data;
    const bytes = new TextEncoder().encode(text);
    return { document: { fileName, mediaType: 'text/plain; charset=utf-8', bytes }, revising };
  }
  const { upload, fields } = await readUploadWithFields(request, byteLimit);
  const { number = '', ...rest } = fields;
  const parsed = revisingDocumentSchema.safeParse({ ...rest, number: number.trim() === '' ? null : number });
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  return { document: upload, revising: parsed.data };
}
