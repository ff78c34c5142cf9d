import type { FastifyReply, FastifyRequest } from 'fastify';
import { byteRange, type Delivery } from '#libs/evidence';
import { dispositionOf } from '../http/send-file.js';

/** A picture is shown in a sandbox of its own, where nothing runs. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
/**
 * Chromium shows no PDF in a sandbox (crbug.com/271452), and its viewer is apart from our origin anyway; that nothing else
 * is shown by this name is the business of the checked type and of nosniff.
 */
const PDF_POLICY = "frame-ancestors 'self'";

/** Sends what a link opens, whole or the part that was asked for; as a download unless it is a preview. */
export async function deliver(request: FastifyRequest, reply: FastifyReply, found: Delivery): Promise<FastifyReply> {
  const { byteSize, etag, purpose, mediaType } = found;
  const asked =
    etag !== null && [undefined, etag].includes(header(request, 'if-range')) ? header(request, 'range') : undefined;
  const range = byteSize === null ? null : byteRange(asked, byteSize);
  void reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
  if (byteSize !== null) void reply.header('accept-ranges', 'bytes');
  if (range === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${byteSize}`).send();
  const stream = await found.open(range ?? undefined);
  if (etag !== null) void reply.header('etag', etag);
  if (range !== null) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${byteSize}`);
  if (byteSize !== null) void reply.header('content-length', range === null ? byteSize : range.end - range.start + 1);
  const shown = purpose === 'preview';
  if (shown)
    void reply.header('content-security-policy', mediaType === 'application/pdf' ? PDF_POLICY : PICTURE_POLICY);
  // Text is a page to some browsers: a download has no type that is ever shown.
  return reply
    .header('content-type', shown || !mediaType.startsWith('text/') ? mediaType : 'application/octet-stream')
    .header('content-disposition', dispositionOf(found.fileName, shown ? 'inline' : 'attachment'))
    .send(stream);
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};
