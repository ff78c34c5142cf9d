import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '#libs/kernel';
import { ArchiveCheck, MOST_ENTRIES, typeByEntries, type ArchiveFault } from '../domain/archive-rules.js';
import { damagedBy } from './damaged.js';

const refused = (fault: ArchiveFault): Problem => new Problem('archiveRefused', { extension: { fault } });

/**
 * Reads the directory of a zip archive, and nothing else of it, and answers with its type by the names in it. Problems:
 * `archiveRefused` (with the fault), `fileTypeRefused` for macros, `fileDamaged`.
 */
export async function checkArchive(path: string, byteSize: number, detected: string): Promise<string> {
  const archive = await opened(path);
  try {
    if (archive.entryCount > MOST_ENTRIES) throw refused('tooManyEntries');
    const names = await namesOf(archive, new ArchiveCheck(byteSize));
    const type = typeByEntries(detected, names);
    if (type === null) throw new Problem('fileTypeRefused');
    return type;
  } finally {
    archive.close();
  }
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Names are checked by our own rule: the reader would call them an error without saying which.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    yauzl.open(path, options, (error, archive) => {
      if (error) reject(damagedBy(error));
      else resolve(archive);
    });
  });

function namesOf(archive: ZipFile, check: ArchiveCheck): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    const names = new Set<string>();
    archive.on('error', (error: Error) => reject(damagedBy(error)));
    archive.on('end', () => resolve(names));
    archive.on('entry', (entry: Entry) => {
      const name = nameOf(entry);
      const fault = check.add({
        name,
        packedSize: entry.compressedSize,
        unpackedSize: entry.uncompressedSize,
        method: entry.compressionMethod,
        encrypted: entry.isEncrypted(),
        link: isLink(entry),
      });
      if (fault !== null) return reject(refused(fault));
      names.add(name);
      archive.readEntry();
    });
    archive.readEntry();
  });
}

/** Bit 11 says UTF-8; without it the bytes are kept one by one, which is enough to see a path or an ending. */
const nameOf = (entry: Entry): string =>
  entry.fileNameRaw.toString((entry.generalPurposeBitFlag & 0x800) !== 0 ? 'utf8' : 'latin1');

/** The upper half of the attributes of an archive made on Unix is the mode of the file. */
const isLink = (entry: Entry): boolean =>
  entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
