import type { FileHandle } from 'node:fs/promises';

const HEADER = 512;
const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffa;
/** Far more directory than an office document has. */
const MOST_SECTORS = 256;

const streams: readonly [name: string, mediaType: string][] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];

/**
 * What an OLE compound file holds: the older Word, Excel and PowerPoint and WPS share that container with installers and
 * mail, and only the names in its directory tell them apart ([MS-CFB] 2.6). Null for anything else and for a damaged one.
 */
export async function compoundFileType(file: FileHandle): Promise<string | null> {
  const header = await bytesAt(file, 0, HEADER);
  if (header.length < HEADER) return null;
  const sectorSize = 2 ** header.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) return null;
  const sector = (number: number): Promise<Buffer> => bytesAt(file, (number + 1) * sectorSize, sectorSize);
  const names = new Set<string>();
  let next = header.readUInt32LE(48);
  for (let read = 0; next < END_OF_CHAIN && read < MOST_SECTORS; read += 1) {
    for (const name of namesIn(await sector(next))) names.add(name);
    const following = await nextInChain(header, sector, next, sectorSize);
    if (following === null) break;
    next = following;
  }
  return streams.find(([name]) => names.has(name))?.[1] ?? null;
}

/** The file allocation table says which sector follows; the header lists its first 109 sectors, 6.8 MB of file and more. */
async function nextInChain(
  header: Buffer,
  sector: (number: number) => Promise<Buffer>,
  number: number,
  sectorSize: number,
): Promise<number | null> {
  const perSector = sectorSize / 4;
  const index = Math.floor(number / perSector);
  if (index >= 109) return null;
  const table = header.readUInt32LE(76 + index * 4);
  if (table >= END_OF_CHAIN) return null;
  const bytes = await sector(table);
  const at = (number % perSector) * 4;
  return bytes.length >= at + 4 ? bytes.readUInt32LE(at) : null;
}

function namesIn(sector: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY <= sector.length; at += ENTRY) {
    const length = sector.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64) names.push(sector.toString('utf16le', at, at + length - 2));
  }
  return names;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
