import type { EvidenceContent, ProblemCode } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';

/** What goes into the row of a version. */
export interface VersionContent {
  readonly sha256: string | null;
  readonly handedInSha256: string | null;
  readonly fileName: string | null;
  readonly link: string | null;
  readonly text: string | null;
  readonly figure: number | null;
  readonly figureUnit: string | null;
}

const NOTHING: VersionContent = {
  sha256: null,
  handedInSha256: null,
  fileName: null,
  link: null,
  text: null,
  figure: null,
  figureUnit: null,
};

/** For whom content is taken: an upload belongs to one person and one unit. */
export interface Supplier {
  readonly userId: string;
  readonly unitId: string;
}

/**
 * Turns what was handed in into a version's content and uses up its upload. Problems: `notFound` for another's upload,
 * `uploadIncomplete` before it is received, `uploadUsed`, `fileInfected`.
 */
export async function takeContent(tx: Transaction, by: Supplier, content: EvidenceContent): Promise<VersionContent> {
  switch (content.kind) {
    case 'link':
      return { ...NOTHING, link: content.link };
    case 'text':
      return { ...NOTHING, text: content.text };
    case 'figure':
      return { ...NOTHING, figure: content.figure, figureUnit: content.figureUnit };
    case 'file':
      return { ...NOTHING, ...(await takeUpload(tx, by, content.uploadId)) };
  }
}

interface TakenUpload {
  status: 'underway' | 'received' | 'used' | 'refused';
  refusal: string | null;
  scan: string | null;
  sha256: string;
  handedInSha256: string;
  fileName: string;
}

async function takeUpload(tx: Transaction, by: Supplier, uploadId: string): Promise<Partial<VersionContent>> {
  const [upload] = await tx.query<TakenUpload[]>(LOCK, [uploadId, by.userId, by.unitId]);
  if (!upload) throw new Problem('notFound');
  const refusal = refusalOf(upload);
  if (refusal !== null) throw new Problem(refusal);
  await tx.query(`UPDATE upload SET status = 'used' WHERE id = $1`, [uploadId]);
  const { sha256, handedInSha256, fileName } = upload;
  return { sha256, handedInSha256, fileName };
}

function refusalOf({ status, scan }: TakenUpload): ProblemCode | null {
  if (scan === 'infected') return 'fileInfected';
  if (status === 'underway') return 'uploadIncomplete';
  if (status === 'used') return 'uploadUsed';
  return status === 'refused' ? 'fileTypeRefused' : null;
}

// The upload's own reference keeps the file's row until the version refers to it: the sweep cannot come between.
const LOCK = `
  SELECT upload.status, upload.refusal, file.scan, encode(upload.sha256, 'hex') AS sha256,
    encode(upload.handed_in_sha256, 'hex') AS "handedInSha256", upload.file_name AS "fileName"
  FROM upload LEFT JOIN stored_file AS file ON file.sha256 = upload.sha256
  WHERE upload.id = $1 AND upload.user_id = $2 AND upload.unit_id = $3 FOR UPDATE OF upload`;
