import type { FastifyReply } from 'fastify';

/** A file for the browser to save. */
export interface OutgoingFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** What a browser does with a file, and the name it saves it under (RFC 6266, RFC 8187). */
export function dispositionOf(fileName: string, kind: 'attachment' | 'inline'): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** Sends a file as a download: never shown in our origin, whatever it says it is. */
export function sendFile(reply: FastifyReply, file: OutgoingFile): FastifyReply {
  return reply
    .header('content-type', file.mediaType.startsWith('text/') ? 'application/octet-stream' : file.mediaType)
    .header('content-disposition', dispositionOf(file.fileName, 'attachment'))
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(file.bytes));
}
