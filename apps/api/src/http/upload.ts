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
  if (!request.isMultipart()) throw new Problem('unsupportedMediaType');
  const file: MultipartFile | undefined = await request.file({
    limits: { fileSize: byteLimit, files: 1 },
    throwFileSizeLimit: false,
  });
  if (!file) throw new Problem('malformedRequest', { detail: 'The request carries no file.' });
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw new Problem('payloadTooLarge', { extension: { byteLimit } });
  return { fileName: file.filename.slice(0, 200) || 'document', mediaType: file.mimetype, bytes };
}
