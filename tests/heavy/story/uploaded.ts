import type { Teller } from './teller.js';

const PIECE = 25_000;
const tus = { 'tus-resumable': '1.0.0' };

/** Uploads a file in pieces, going on where it stands after each piece that nobody acknowledged; its id once received. */
export async function uploaded(teller: Teller, by: { login: string; unitId: string }, bytes: Buffer): Promise<string> {
  const id = await begun(teller, by, bytes.length);
  const path = `/uploads/${id}`;
  for (let offset = 0; offset < bytes.length;) {
    const piece = bytes.subarray(offset, offset + PIECE);
    const headers = { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    const stands = async () => Number((await teller.head(by.login, path, tus)).get('upload-offset'));
    const ask = { by: by.login, method: 'PATCH' as const, path, headers, body: piece };
    // A part of the piece may have arrived: then the next one begins there.
    const before = offset;
    await teller.act('piece', ask, async () => (await stands()) > before, id);
    offset = await stands();
  }
  const status = async () => (await teller.read<{ status: string }>(by.login, path)).status;
  const receive = { by: by.login, method: 'POST' as const, path: `${path}/receive` };
  await teller.act('receive', receive, async () => (await status()) === 'received', id);
  return id;
}

/** A beginning that nobody acknowledged is begun again; what was begun in vain is swept when its time is over. */
async function begun(teller: Teller, by: { login: string; unitId: string }, length: number): Promise<string> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const metadata = `filename ${base64('材料.pdf')},unitId ${base64(by.unitId)}`;
  const headers = { ...tus, 'upload-length': String(length), 'upload-metadata': metadata };
  const ask = { by: by.login, method: 'POST' as const, path: '/uploads', headers };
  const location = await teller.located('begin', ask);
  return location.split('/').at(-1) ?? '';
}
