import type { z } from 'zod';
import type { evidenceBodySchema, evidenceSummarySchema } from '#libs/contracts';
import { isPreviewable } from '../domain/file-types.js';

type Body = z.infer<typeof evidenceBodySchema>;
type Summary = z.infer<typeof evidenceSummarySchema>;

const person = (column: string): string =>
  `(SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person WHERE person.id = ${column})`;
const unitOf = (column: string): string =>
  `(SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit WHERE unit.id = ${column})`;
const instantOf = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A version (`held`) as JSON; its file is looked up. */
export const versionJson = `json_build_object('number', held.number, 'addedBy', ${person('held.added_by')},
  'addedAt', ${instantOf('held.added_at')}, 'fileName', held.file_name, 'link', held.link, 'text', held.text,
  'figure', held.figure, 'figureUnit', held.figure_unit, 'sha256', encode(held.sha256, 'hex'),
  'file', (SELECT json_build_object('mediaType', file.media_type, 'byteSize', file.byte_size, 'scan', file.scan)
           FROM stored_file AS file WHERE file.sha256 = held.sha256))`;

/** A citation (`cited`) as JSON, with the numbers and names of what it is about. */
export const citationJson = `json_build_object('id', cited.id,
  'item', (SELECT json_build_object('id', item.id, 'number', item.number, 'title', item.title)
           FROM work_item AS item WHERE item.id = cited.item_id),
  'target', (SELECT json_build_object('id', target.id, 'indicator', target.indicator)
             FROM target WHERE target.id = cited.target_id),
  'unit', ${unitOf('cited.unit_id')}, 'number', cited.number, 'status', cited.status,
  'citedBy', ${person('cited.cited_by')}, 'citedAt', ${instantOf('cited.cited_at')},
  'decision', CASE WHEN cited.decided_at IS NOT NULL THEN json_build_object('by', ${person('cited.decided_by')},
    'unit', ${unitOf('cited.decided_unit_id')}, 'at', ${instantOf('cited.decided_at')}, 'note', cited.note) END,
  'version', cited.version)`;

/** The columns of a record (`evidence`). */
export const RECORD_COLUMNS = `
  evidence.id, ${unitOf('evidence.unit_id')} AS unit, evidence.kind, evidence.title, evidence.proves,
  evidence.period_from AS "periodFrom", evidence.period_to AS "periodTo", ${person('evidence.created_by')} AS "createdBy",
  ${instantOf('evidence.created_at')} AS "createdAt", evidence.version,
  CASE WHEN evidence.withdrawn_at IS NOT NULL THEN json_build_object('at', ${instantOf('evidence.withdrawn_at')},
    'by', ${person('evidence.withdrawn_by')}, 'reason', evidence.withdrawn_reason) END AS withdrawn`;

/** A version as {@link versionJson} gives it. */
export interface VersionJson {
  number: number;
  addedBy: { id: string; name: string };
  addedAt: string;
  fileName: string | null;
  link: string | null;
  text: string | null;
  figure: number | null;
  figureUnit: string | null;
  sha256: string | null;
  file: { mediaType: string; byteSize: number; scan: Extract<Body, { kind: 'file' }>['scan'] } | null;
}

/** What the columns of {@link RECORD_COLUMNS} give. */
export type RecordRow = Omit<Summary, 'content'>;

/** What a version holds, as it is shown. */
export function toBody(held: VersionJson): Body {
  if (held.link !== null) return { kind: 'link', link: held.link };
  if (held.text !== null) return { kind: 'text', text: held.text };
  if (held.figure !== null) return { kind: 'figure', figure: Number(held.figure), figureUnit: held.figureUnit ?? '' };
  if (held.file === null || held.sha256 === null) throw new Error('A version of evidence holds nothing.');
  const previewable = isPreviewable(held.file.mediaType);
  return { kind: 'file', fileName: held.fileName ?? '', sha256: held.sha256, ...held.file, previewable };
}
