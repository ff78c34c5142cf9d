import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type Actor, readingUnitIds } from '#libs/access';
import { CHANGES_REPLAY_LIMIT, type Changes } from '#libs/contracts';
import { ledgerHead, POSITIONED_COLUMNS, type PositionedEntry } from '#libs/ledger';
import { branchesOfSql, ofOfficeAlone } from '#libs/work-items';
import { isChecked, isOfItem, itemOf, toChange, toGone } from './audience.js';
import { LiveAuthoriser, type LiveSubject } from './live-authoriser.js';

/** Positions looked at for one answer: a page of a small unit must not read through the whole city's day. */
const WINDOW = 5_000;

/** An entry that may concern the asker; `reads` says whether one of the asker's units reads its item now, `named` whether it
 * names one of those or a unit whose rows they read. */
type Candidate = PositionedEntry & { reads: boolean; named: boolean };

/** What a client asks for after a gap. */
@Injectable()
export class ReadChanges {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly authoriser: LiveAuthoriser,
  ) {}

  /** The changes after a position that concern the actor, oldest first, by the rights of this moment. */
  async run(actor: Actor, { after, limit }: { after: number; limit: number }): Promise<Changes> {
    const head = await ledgerHead(this.manager);
    // A position beyond the head comes from another database, for example from before a restore.
    if (after > head || head - after > CHANGES_REPLAY_LIMIT) return { items: [], upTo: head, more: false, reset: true };
    const end = Math.min(after + WINDOW, head);
    const candidates = await this.manager.query<Candidate[]>(CONCERNED, [
      after,
      end,
      limit,
      readingUnitIds(actor),
      actor.userId,
    ]);
    const upTo = candidates.length === limit ? (candidates.at(-1)?.position ?? end) : end;
    return { items: await this.#toItems(actor, candidates), upTo, more: upTo < head, reset: false };
  }

  async #toItems(actor: Actor, candidates: readonly Candidate[]): Promise<Changes['items']> {
    const checked = new Map<string, LiveSubject>();
    for (const entry of candidates) {
      if (isChecked(entry)) checked.set(entry.subjectId, { type: entry.subjectType, id: entry.subjectId });
    }
    const readableOfChecked =
      checked.size > 0 ? await this.authoriser.readable(actor, [...checked.values()]) : new Set<string>();
    return candidates.flatMap((entry): Changes['items'] => {
      // A newer text that is not in force yet is nothing that readers of the plan hear of.
      if (!entry.named && entry.subjectType === 'plan' && ofOfficeAlone.includes(entry.action)) return [];
      const readable = isChecked(entry)
        ? readableOfChecked.has(entry.subjectId)
        : itemOf(entry) === null || entry.reads;
      if (readable) return [{ gone: false, ...toChange(entry) }];
      return isOfItem(entry) && entry.named ? [{ gone: true, ...toGone(entry) }] : [];
    });
  }
}

// The item of an entry is decided as in audience.ts.
const CONCERNED = `
  WITH branch (unit_ids) AS MATERIALIZED (SELECT ${branchesOfSql('$4::uuid[]')})
  SELECT * FROM (
    SELECT ${POSITIONED_COLUMNS}, e.unit_ids && branch.unit_ids AS named,
      EXISTS (
        SELECT FROM item_scope scope
        WHERE scope.unit_id = ANY ($4::uuid[])
          AND scope.item_id = CASE WHEN e.subject_type = 'workItem' THEN e.subject_id
            WHEN e.subject_type IN ('contest', 'evidence', 'approvalCase', 'comment') THEN e.item_id END
      ) AS reads
    FROM branch CROSS JOIN ledger_position p JOIN ledger_entry e ON e.id = p.entry_id
    WHERE p.position > $1 AND p.position <= $2
  ) AS entry
  WHERE CASE entry."subjectType" WHEN 'user' THEN entry."subjectId" = $5 WHEN 'plan' THEN TRUE ELSE reads OR named END
  ORDER BY entry.position LIMIT $3`;
