import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** The signature every scanner knows, put together so that this file is none itself. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A PDF by its first and last line, different each time. */
export const aPdf = (size = 400): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(randomBytes(size).toString('base64')),
    Buffer.from('\n%%EOF\n'),
  ]);

/** A photograph as a telephone makes it: lying on its side, with the place and the time in it. */
export const aPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: 200, g: 30, b: 30 } } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Duban phone', DateTime: '2026:05:04 10:11:12' },
      IFD3: { GPSLatitude: '36/1 4/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '120/1 22/1 0/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer();

/** What is put into an archive: names with contents. */
export type Entries = readonly [name: string, content: string | Buffer][];

/** A zip archive; `rename` lets a name through that its writer refuses. */
export async function aZip(entries: Entries, rename: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of entries) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const pieces: Buffer[] = [];
  for await (const piece of archive.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
  let bytes = Buffer.concat(pieces);
  for (const [name, other] of Object.entries(rename)) {
    if (name.length !== other.length) throw new Error('Only a name of the same length fits in its place.');
    bytes = Buffer.from(bytes.toString('latin1').replaceAll(name, other), 'latin1');
  }
  return bytes;
}

/** A Word document by the names in it. */
export const aDocx = (more: Entries = []): Promise<Buffer> =>
  aZip([
    [
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    ['word/document.xml', '<w:document/>'],
    ...more,
  ]);

/** Eighty million zeros in eighty thousand bytes. */
export const aZipBomb = (): Promise<Buffer> => aZip([['zeros.txt', Buffer.alloc(80 * 1024 * 1024)]]);

/** A zip archive whose directory calls two million zeros a hundred bytes. */
export async function aLyingZip(): Promise<Buffer> {
  const bytes = await aZip([['zeros.txt', Buffer.alloc(2_000_000)]]);
  const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes.writeUInt32LE(100, directory + 24);
  return bytes;
}

/** An OLE compound file with these names in its directory, which begins in its second sector. */
export function aCompoundFile(...names: string[]): Buffer {
  const header = Buffer.alloc(512, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const sectors = Math.ceil((names.length + 1) / 4);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let index = 1; index <= sectors; index += 1)
    table.writeUInt32LE(index === sectors ? 0xfffffffe : index + 1, index * 4);
  const directory = Buffer.alloc(sectors * 512);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    directory.write(name, index * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64);
  }
  return Buffer.concat([header, table, directory]);
}
