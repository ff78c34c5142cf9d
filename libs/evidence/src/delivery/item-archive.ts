import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ItemEvidence } from '#libs/contracts';
import type { FileStorage } from '../storage/file-storage.js';
import { archiveIndex, type IndexedCitation } from './archive-index.js';
import { mayBeOpened } from './readable-file.js';

/** Kinds that are packed already: packing them again costs time and saves nothing. */
const PACKED = /^(image\/(?!bmp)|video|audio\/(?!wav)|application\/(zip|pdf|ofd|vnd\.o))/;

/** Gives each file a name of its own: number, unit, and the name it was handed in under. */
export function placed(evidence: ItemEvidence, verdictNeeded: boolean): IndexedCitation[] {
  const paths = new Map<string, string>();
  return evidence.items.map((cited, index) => {
    const { content, withdrawn } = cited.evidence;
    if (content.kind !== 'file' || withdrawn !== null || !mayBeOpened(content.scan, verdictNeeded))
      return { cited, path: null };
    // The same file for two targets lies in the archive once.
    const known = paths.get(content.sha256);
    const unit = cited.evidence.unit.name.replace(/[^\p{L}\p{N}]/gu, '');
    const path = known ?? `${String(index + 1).padStart(3, '0')}-${unit}-${content.fileName}`;
    paths.set(content.sha256, path);
    return { cited, path };
  });
}

/**
 * All files of an item with an index, as one zip that is made while it is sent: files are opened one after another, and
 * nothing is written to a disk.
 */
export async function itemArchive(storage: FileStorage, indexed: readonly IndexedCitation[]): Promise<Readable> {
  const archive = new ZipFile();
  const stream = archive.outputStream as Readable;
  let opened: Readable | undefined;
  archive.on('error', (error: Error) => stream.destroy(error));
  // A download that is broken off must not leave a file open.
  stream.on('close', () => opened?.destroy());
  archive.addBuffer(await archiveIndex(indexed), '佐证材料清单.xlsx', { compress: false });
  const added = new Set<string>();
  for (const { cited, path } of indexed) {
    const { content } = cited.evidence;
    if (path === null || content.kind !== 'file' || added.has(path)) continue;
    added.add(path);
    const options = {
      size: content.byteSize,
      compress: !PACKED.test(content.mediaType),
      mtime: new Date(cited.citedAt),
    };
    archive.addReadStreamLazy(path, options, (done) => {
      storage.open(content.sha256).then(
        (file) => {
          opened = file;
          done(null, file);
        },
        (error: unknown) => done(error, stream),
      );
    });
  }
  archive.end();
  return stream;
}
