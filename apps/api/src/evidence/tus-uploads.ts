import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Metadata, Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/access';
import { BeginUpload, EvidenceSettings, UploadFolder, Uploads } from '#libs/evidence';
import { Problem } from '#libs/kernel';

/** What the protocol says in headers; nothing else of a request reaches it, and nothing else of its answer the asker. */
const ASKED = ['tus-resumable', 'upload-length', 'upload-offset', 'upload-metadata', 'content-type', 'content-length'];
const ANSWERED = ['tus-resumable', 'upload-offset', 'upload-length', 'location'];
const NAMED = 'x-duban-upload';
const PATH = '/api/uploads';
/** How long the rest of a refused body is read away, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The resumable-upload protocol (tus 1.0) behind our own guard: a person's upload is looked for before the protocol sees
 * the request, and its refusals are told as problems of the catalogue. It runs on web requests, so that answers go the
 * ordinary way.
 */
@Injectable()
export class TusUploads {
  private server: Server | undefined;

  constructor(
    private readonly beginUpload: BeginUpload,
    private readonly uploads: Uploads,
    private readonly folder: UploadFolder,
    private readonly settings: EvidenceSettings,
  ) {}

  /** Problems: `malformedRequest` without length, name or unit, and those of {@link BeginUpload}. */
  async create(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { fileName, unitId } = describedIn(request.headers['upload-metadata']);
    const length = request.headers['upload-length'];
    if (typeof length !== 'string' || !/^\d{1,15}$/.test(length))
      throw new Problem('malformedRequest', { detail: 'Upload-Length must say how many bytes will come.' });
    const id = await this.beginUpload.run(actor, { fileName, unitId, byteSize: Number(length) });
    try {
      return await this.pass(request, reply, { method: 'POST', id });
    } catch (error) {
      await this.uploads.discard(actor, id);
      throw error;
    }
  }

  /** Asks where an upload stands, or adds bytes to it. Problems: `notFound`, `uploadOffsetMoved`, `fileTooLarge`, `malformedRequest`. */
  async resume(actor: Actor, id: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    await this.uploads.underway(actor, id);
    return this.pass(request, reply, { method: request.method, id });
  }

  private async pass(
    request: FastifyRequest,
    reply: FastifyReply,
    { method, id }: { method: string; id: string },
  ): Promise<FastifyReply> {
    const answer = await this.protocol().handleWeb(toWeb(request, { method, id }));
    if (answer.status >= 400) {
      if (!(await isReadAway(request.raw))) void reply.header('connection', 'close');
      throw refusalOf(answer.status, await answer.text());
    }
    for (const name of ANSWERED) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    return reply.status(answer.status).send();
  }

  /** Made with the first upload: making it makes a folder. */
  private protocol(): Server {
    this.server ??= new Server({
      path: PATH,
      datastore: new FileStore({ directory: this.folder.path }),
      relativeLocation: true,
      maxSize: this.settings.byteLimit,
      namingFunction: (request) => request.headers.get(NAMED) ?? '',
    });
    return this.server;
  }
}

function toWeb({ headers, raw }: FastifyRequest, { method, id }: { method: string; id: string }): Request {
  const asked = ASKED.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const url = method === 'POST' ? `http://duban${PATH}` : `http://duban${PATH}/${id}`;
  // Read only when asked for, and left whole when let go of: the answer to a refused body goes over the same line.
  const body = method === 'HEAD' ? null : ReadableStream.from(raw.iterator({ destroyOnReturn: false }));
  return new Request(url, { method, headers: [...asked, [NAMED, id]], body, duplex: 'half' });
}

/**
 * Reads the rest of a refused body and forgets it, so that its sender hears the answer instead of a cut line; whether it
 * came to its end. Who goes on sending for too long is cut off.
 */
async function isReadAway(raw: IncomingMessage): Promise<boolean> {
  const end = finished(raw, { signal: AbortSignal.timeout(PATIENCE) });
  raw.resume();
  return end.then(
    () => true,
    () => false,
  );
}

/** Name and unit, as the protocol carries them: pairs of a key and its value in base64. */
function describedIn(header: string | string[] | undefined): { fileName: string; unitId: string } {
  const given = parsed(typeof header === 'string' ? header : '');
  const [fileName, unitId] = [given['filename'], given['unitId']];
  if (!fileName || !unitId || !/^[0-9a-f-]{36}$/i.test(unitId))
    throw new Problem('malformedRequest', { detail: 'Upload-Metadata must name filename and unitId.' });
  return { fileName, unitId: unitId.toLowerCase() };
}

function parsed(header: string): Record<string, string | null> {
  try {
    return Metadata.parse(header);
  } catch (cause) {
    throw new Problem('malformedRequest', { cause });
  }
}

function refusalOf(status: number, said: string): Problem {
  switch (status) {
    case 404:
    case 410:
      return new Problem('notFound');
    case 409:
      return new Problem('uploadOffsetMoved');
    case 413:
      return new Problem('fileTooLarge');
    default:
      return status < 500
        ? new Problem('malformedRequest', { detail: said.trim() })
        : new Problem('internal', { cause: new Error(said) });
  }
}
