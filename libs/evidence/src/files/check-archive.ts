import { fileTypeFromBuffer } from 'file-type';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '#libs/kernel';
import { ArchiveCheck, MOST_ENTRIES, mayBeInside, typeByEntries, type ArchiveFault } from '../domain/archive-rules.js';
import { damagedBy } from './damaged.js';

const refused = (fault: ArchiveFault): Problem => new Problem('archiveRefused', { extension: { fault } });
/** What of an entry says its type: enough for the detector. */
const BEGINNING = 4100;
const STORED = 0;

/**
 * Reads the directory of a zip archive, unpacks each entry to nowhere (its size must be what the directory says, and it must
 * be no archive under another name), and answers with the archive's type by the names in it. Problems: `archiveRefused`
 * (with the fault), `fileTypeRefused` for macros, `fileDamaged`.
 */
export async function checkArchive(path: string, byteSize: number, detected: string): Promise<string> {
  // Names are checked by our own rule: the reader would call them an error without saying which.
  const archive = await yauzl
    .openPromise(path, { autoClose: false, decodeStrings: false, lazyEntries: true })
    .catch((cause: unknown) => Promise.reject(damagedBy(cause)));
  try {
    if (archive.entryCount > MOST_ENTRIES) throw refused('tooManyEntries');
    const entries = await entriesOf(archive, new ArchiveCheck(byteSize));
    const type = typeByEntries(detected, new Set(entries.map(nameOf)));
    if (type === null) throw new Problem('fileTypeRefused');
    for (const entry of entries)
      if (!mayBeInside(nameOf(entry), await unpackedType(archive, entry))) throw refused('nested');
    return type;
  } finally {
    archive.close();
  }
}

/** The directory, judged whole before anything is unpacked. */
async function entriesOf(archive: ZipFile, check: ArchiveCheck): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      const fault = check.add({
        name: nameOf(entry),
        packedSize: entry.compressedSize,
        unpackedSize: entry.uncompressedSize,
        method: entry.compressionMethod,
        encrypted: entry.isEncrypted(),
        link: isLink(entry),
      });
      if (fault !== null) throw refused(fault);
      entries.push(entry);
    }
  } catch (cause) {
    throw cause instanceof Problem ? cause : damagedBy(cause);
  }
  return entries;
}

/** Reads an entry and says of which type it is; one with more or fewer bytes than the directory says is damaged. */
async function unpackedType(archive: ZipFile, entry: Entry): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      if (size < BEGINNING) pieces.push(piece.subarray(0, BEGINNING - size));
      size += piece.length;
      // What is stored as it is has the size it has; only its beginning is of interest.
      if (size >= BEGINNING && entry.compressionMethod === STORED) break;
    }
    return (await fileTypeFromBuffer(Buffer.concat(pieces)))?.mime;
  } catch (cause) {
    throw damagedBy(cause);
  }
}

/** Bit 11 says UTF-8; without it the bytes are kept one by one, which is enough to see a path or an ending. */
const nameOf = (entry: Entry): string =>
  entry.fileNameRaw.toString((entry.generalPurposeBitFlag & 0x800) !== 0 ? 'utf8' : 'latin1');

/** The upper half of the attributes of an archive made on Unix is the mode of the file. */
const isLink = (entry: Entry): boolean =>
  entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
