import type { DataSource } from 'typeorm';
import type { Acknowledged } from './teller.js';

/** Where what was acknowledged must be found, by act; `$1` is what it was done to, `$2` the version it had then. */
const places: Readonly<Record<string, string>> = {
  register: 'FROM plan WHERE title = $1',
  issue: `FROM ledger_entry WHERE subject_id = $1::uuid AND action = 'issued'`,
  sign: 'FROM ledger_entry WHERE subject_id = $1::uuid AND subject_version = $2',
  window: 'FROM reporting_window WHERE id = $1::uuid AND version >= $2',
  row: 'FROM sheet_row WHERE id = $1::uuid AND progress IS NOT NULL',
  send: `FROM sheet WHERE id = $1::uuid AND version >= $2 AND status = 'sent'`,
  piece: 'FROM upload WHERE id = $1::uuid',
  receive: 'FROM upload WHERE id = $1::uuid AND sha256 IS NOT NULL',
  marks: 'FROM review_mark WHERE subject_id = $1::uuid',
  audits: 'FROM audit_record WHERE item_id = $1::uuid',
  file: 'FROM evidence WHERE id = $1::uuid AND version >= $2',
};
const onItem = 'FROM ledger_entry WHERE subject_id = $1::uuid AND subject_version = $2';

/** What was acknowledged and is not there. */
export async function missing(dataSource: DataSource, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const gone: Acknowledged[] = [];
  for (const one of acknowledged) {
    const place = places[one.act] ?? onItem;
    const parameters = place.includes('$2') ? [one.subject, one.version] : [one.subject];
    const found = await dataSource.query<unknown[]>(`SELECT 1 ${place}`, parameters);
    if (found.length === 0) gone.push(one);
  }
  return gone;
}
