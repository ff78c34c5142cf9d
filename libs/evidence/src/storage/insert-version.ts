import type { Transaction } from '#libs/database';
import type { VersionContent } from './take-content.js';

/** Writes one version of a record. */
export async function insertVersion(
  tx: Transaction,
  { evidenceId, number, by, at }: { evidenceId: string; number: number; by: string; at: Date },
  content: VersionContent,
): Promise<void> {
  await tx.query(INSERT, [
    evidenceId,
    number,
    content.sha256,
    content.fileName,
    content.handedInSha256,
    content.link,
    content.text,
    content.figure,
    content.figureUnit,
    by,
    at,
  ]);
}

const INSERT = `
  INSERT INTO evidence_version (evidence_id, number, sha256, file_name, handed_in_sha256, link, text, figure, figure_unit,
    added_by, added_at)
  VALUES ($1, $2, decode($3, 'hex'), $4, decode($5, 'hex'), $6, $7, $8, $9, $10, $11)`;
