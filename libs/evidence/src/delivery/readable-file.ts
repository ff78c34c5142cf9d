import type { EntityManager } from 'typeorm';
import { readingUnitIds, type Actor } from '#libs/access';
import type { ScanState } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import type { AttachedRecords } from '../queries/attached-records.js';
import { readableEvidence, readableVersion } from '../queries/visible-citations.js';

/** A stored file as a version of a record names it. */
export interface ReadableFile {
  sha256: string;
  fileName: string;
  mediaType: string;
  byteSize: number;
  scan: ScanState;
}

/**
 * The file of a version, for one who may read that version. Problems: `notFound`, also where the version holds no file;
 * `fileInfected`, `fileNotScanned` before a verdict where one is asked for.
 */
export async function readableFile(
  manager: EntityManager,
  actor: Actor,
  { evidenceId, number }: { evidenceId: string; number: number },
  { verdictNeeded, attached }: { verdictNeeded: boolean; attached: AttachedRecords },
): Promise<ReadableFile> {
  const read = async (anyway: boolean) =>
    (await manager.query<ReadableFile[]>(FILE, [evidenceId, number, readingUnitIds(actor), anyway]))[0];
  const isAttached = async () => (await attached.versions(manager, actor, evidenceId)).includes(number);
  const file = (await read(false)) ?? ((await isAttached()) ? await read(true) : null);
  if (!file) throw new Problem('notFound');
  if (file.scan === 'infected') throw new Problem('fileInfected');
  if (!mayBeOpened(file.scan, verdictNeeded)) throw new Problem('fileNotScanned');
  return file;
}

/** Whether a file may leave: never while a verdict is awaited, and where a scanner is set only with one. */
export const mayBeOpened = (scan: ScanState, verdictNeeded: boolean): boolean =>
  scan === 'clean' || (scan === 'unscanned' && !verdictNeeded);

const FILE = `
  SELECT encode(held.sha256, 'hex') AS sha256, held.file_name AS "fileName", file.media_type AS "mediaType",
    file.byte_size AS "byteSize", file.scan
  FROM evidence JOIN evidence_version AS held ON held.evidence_id = evidence.id
  JOIN stored_file AS file ON file.sha256 = held.sha256
  WHERE evidence.id = $1 AND held.number = $2 AND ($4::boolean
    OR (${readableEvidence('$3::uuid[]')} AND ${readableVersion('$3::uuid[]')}))`;
