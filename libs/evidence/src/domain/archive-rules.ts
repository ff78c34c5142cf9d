/** What the directory of a zip archive says of one entry. */
export interface ArchiveEntry {
  readonly name: string;
  readonly packedSize: number;
  readonly unpackedSize: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly link: boolean;
}

/** Why an archive is refused. */
export type ArchiveFault =
  'tooManyEntries' | 'tooLarge' | 'ratio' | 'overlap' | 'nested' | 'encrypted' | 'path' | 'method';

const GIBIBYTE = 1024 ** 3;
export const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 8 * GIBIBYTE;
/** Tables of like rows pack a hundredfold; below this much nobody is hurt by any ratio. */
const HIGHEST_RATIO = 200;
const HARMLESS_UNPACKED = 64 * 1024 ** 2;
/** Stored and deflate: what cannot be unpacked here cannot be looked at, and few can open it. */
const METHODS = new Set([0, 8]);
/** Archives that are no documents, by what their content says. */
const ARCHIVE_TYPES = new Set(
  ['zip', 'x-7z-compressed', 'x-rar-compressed', 'x-tar', 'gzip', 'x-bzip2', 'x-xz', 'zstd', 'x-lzh-compressed'].map(
    (name) => `application/${name}`,
  ),
);
/** Kinds of document that are zip archives; the detector sees a plain archive where their parts come in a rare order. */
const DOCUMENT = /\.(docx|xlsx|pptx|odt|ods|odp|ofd)$/i;
const ARCHIVE = /\.(zip|7z|rar|tar|gz|tgz|bz2|xz|zst|lzh|cab|jar|iso)$/i;

/** Adds up an archive's directory entry by entry and says the first thing that is wrong with it. */
export class ArchiveCheck {
  private entries = 0;
  private packed = 0;
  private unpacked = 0;

  constructor(private readonly fileSize: number) {}

  add(entry: ArchiveEntry): ArchiveFault | null {
    this.entries += 1;
    this.packed += entry.packedSize;
    this.unpacked += entry.unpackedSize;
    if (this.entries > MOST_ENTRIES) return 'tooManyEntries';
    if (this.unpacked > MOST_UNPACKED) return 'tooLarge';
    // Entries that share their bytes: a bomb whose parts each look harmless.
    if (this.packed > this.fileSize) return 'overlap';
    if (this.unpacked > HARMLESS_UNPACKED && this.unpacked > this.fileSize * HIGHEST_RATIO) return 'ratio';
    if (entry.encrypted) return 'encrypted';
    if (!METHODS.has(entry.method)) return 'method';
    if (entry.link || isOutside(entry.name)) return 'path';
    return ARCHIVE.test(entry.name) ? 'nested' : null;
  }
}

/** Whether an entry of this name and content may be in an archive: no archive under another name. */
export const mayBeInside = (name: string, mediaType: string | undefined): boolean =>
  mediaType === undefined || !ARCHIVE_TYPES.has(mediaType) || (mediaType === 'application/zip' && DOCUMENT.test(name));

/** A name that leaves the folder it is unpacked in. */
const isOutside = (name: string): boolean =>
  name.includes('\0') || /^([a-zA-Z]:|[/\\])/.test(name) || name.split(/[/\\]/).includes('..');

/** The type of an archive by the names in it; null for one whose macros nobody asked for. */
export function typeByEntries(detected: string, names: ReadonlySet<string>): string | null {
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return null;
  if (names.has('OFD.xml')) return 'application/ofd';
  const openXml = 'application/vnd.openxmlformats-officedocument';
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return `${openXml}.wordprocessingml.document`;
    if (names.has('xl/workbook.xml')) return `${openXml}.spreadsheetml.sheet`;
    if (names.has('ppt/presentation.xml')) return `${openXml}.presentationml.presentation`;
  }
  return detected;
}
