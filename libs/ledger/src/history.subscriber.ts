import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { PositionedEntry } from './entry.js';
import type { Subscriber } from './subscriber.js';

/** Files each entry under its item, its plan and, where it is neither, its subject. */
@Injectable()
export class HistorySubscriber implements Subscriber {
  readonly name = 'history';

  async handle(transaction: Transaction, entries: readonly PositionedEntry[]): Promise<void> {
    const first = entries[0];
    const last = entries.at(-1);
    if (!first || !last) return;
    await transaction.query(FILE, [first.position, last.position]);
  }
}

// Positions are dense, so the range is exactly the entries handed over.
const FILE = `
  INSERT INTO history_line (scope_id, position, entry_id)
  SELECT DISTINCT scope.id, p.position, p.entry_id
  FROM ledger_position p
  JOIN ledger_entry e ON e.id = p.entry_id
  CROSS JOIN LATERAL (VALUES (e.item_id), (e.plan_id), (e.subject_id)) AS scope (id)
  WHERE p.position BETWEEN $1 AND $2 AND scope.id IS NOT NULL`;
