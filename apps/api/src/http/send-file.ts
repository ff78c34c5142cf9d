import type { FastifyReply } from 'fastify';

/** A file for the browser to save. */
export interface OutgoingFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Sends a file as a download: never shown in our origin, whatever it says it is (RFC 6266, RFC 8187). */
export function sendFile(reply: FastifyReply, file: OutgoingFile): FastifyReply {
  const plain = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const exact = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return reply
    .header('content-type', file.mediaType.startsWith('text/') ? 'application/octet-stream' : file.mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${exact}`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(file.bytes));
}
