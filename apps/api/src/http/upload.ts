import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#libs/kernel';

/** A file that was handed in, whole in memory. */
export interface Upload {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * Reads the one file of a multipart request. A larger one is read to its end and thrown away as it comes, so that the
 * sender gets the answer instead of a broken connection. Problems: `payloadTooLarge`, `unsupportedMediaType`,
 * `malformedRequest`.
 */
export async function readUpload(request: FastifyRequest, byteLimit: number): Promise<Upload> {
  return (await readUploadWithFields(request, byteLimit)).upload;
}

/** The same with the text fields that came before the file. Problems: as {@link readUpload}. */
export async function readUploadWithFields(
  request: FastifyRequest,
  byteLimit: number,
): Promise<{ upload: Upload; fields: Record<string, string> }> {
  if (!request.isMultipart()) throw new Problem('unsupportedMediaType');
  const { file, bytes } = await readFile(request, byteLimit);
  if (file.file.truncated) throw new Problem('payloadTooLarge', { extension: { byteLimit } });
  const upload = { fileName: storableName(file.filename) || 'document', mediaType: file.mimetype, bytes };
  return { upload, fields: textFields(file) };
}

/** The parser's own errors (no boundary, a body that breaks off) carry no status, though they are the sender's. */
async function readFile(request: FastifyRequest, byteLimit: number): Promise<{ file: MultipartFile; bytes: Buffer }> {
  try {
    const limits = { fileSize: byteLimit, files: 1 };
    const file: MultipartFile | undefined = await request.file({ limits, throwFileSizeLimit: false });
    if (!file) throw new Problem('malformedRequest', { detail: 'The request carries no file.' });
    return { file, bytes: await file.toBuffer() };
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('malformedRequest', { cause });
  }
}

function textFields({ fields }: MultipartFile): Record<string, string> {
  const entries = Object.entries(fields).flatMap(([name, field]): [string, string][] =>
    field && 'value' in field && typeof field.value === 'string' ? [[name, field.value]] : [],
  );
  return Object.fromEntries(entries);
}

/** At most 200 characters, none of them one that cannot be stored. */
const storableName = (name: string): string =>
  name
    .slice(0, 200)
    .replace(/[\0\p{Surrogate}]/gu, '')
    .trim();
