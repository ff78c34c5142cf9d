import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { readingUnitIds, unitsWhere, type Actor } from '#libs/access';
import type { CitationStatus, ItemEvidence } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { ActOnItem, changedRows, ensureVersion, unitStaff, type ActRecord, type ActScene } from '#libs/work-items';
import { refusalOf } from '../domain/citations.js';
import { ItemEvidenceViews } from '../queries/item-evidence.js';
import { visibleCitation } from '../queries/visible-citations.js';
import { lockCitation, type LockedCitation } from '../storage/lock-citation.js';
import { raiseEvidence } from '../storage/lock-evidence.js';

/** What is done with a citation, which, and on which version of it. */
export interface CitationAct {
  readonly act: 'accept' | 'return' | 'withdraw';
  readonly itemId: string;
  readonly citationId: string;
  readonly version: number;
  readonly note: string | null;
}

const afterwards: Readonly<Record<CitationAct['act'], { status: CitationStatus; entry: string; row: string }>> = {
  accept: { status: 'accepted', entry: 'evidenceAccepted', row: 'reviewEvidence' },
  return: { status: 'returned', entry: 'evidenceReturned', row: 'reviewEvidence' },
  withdraw: { status: 'withdrawn', entry: 'citationWithdrawn', row: 'fileEvidence' },
};

/**
 * Accepts, returns or takes back one citation (采用、退回、撤回引用). The lead looks at what others cite, the reviewer at
 * everything; only whoever cites takes back.
 */
@Injectable()
export class ActOnCitation {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly acts: ActOnItem,
    private readonly items: ItemEvidenceViews,
  ) {}

  /**
   * Problems: `notFound` (also a citation of another item or one that is not seen), `forbidden`, `stale`, `ownCitation`,
   * `citationDecided`, `citationReturnedAbove`, `evidenceWithdrawn`.
   */
  run(actor: Actor, act: CitationAct): Promise<ItemEvidence> {
    const { row } = afterwards[act.act];
    return inTransaction(this.dataSource, async (tx) => {
      await ensureSeen(tx, actor, act);
      const effect = (_: Transaction, scene: ActScene) => decide(tx, actor, scene, act);
      await this.acts.within(tx, actor, { itemId: act.itemId, action: row, raise: false, effect });
      return this.items.ofItem(tx, actor, act.itemId);
    });
  }
}

/** Before the right is asked for: that there is a citation is no secret of the item only for those who see it. */
async function ensureSeen(tx: Transaction, actor: Actor, { itemId, citationId }: CitationAct): Promise<void> {
  const [seen] = await tx.query<unknown[]>(SEEN, [citationId, itemId, readingUnitIds(actor)]);
  if (!seen) throw new Problem('notFound');
}

async function decide(tx: Transaction, actor: Actor, scene: ActScene, act: CitationAct): Promise<ActRecord> {
  const citation = await lockCitation(tx, act.itemId, act.citationId);
  ensureAllowed(actor, scene, citation, act.act);
  ensureVersion(citation.version, act.version);
  const { status, entry } = afterwards[act.act];
  const { context } = scene;
  // Taken back, it goes on saying which unit had returned it.
  const takenBack = citation.status === 'returned' ? citation.decidedUnitId : citation.unitId;
  const unitId = act.act === 'withdraw' ? takenBack : context.actorUnitId;
  await changedRows(tx, DECIDE, [
    citation.id,
    citation.version,
    status,
    context.actor.userId,
    context.occurredAt,
    unitId,
    act.note,
  ]);
  const version = await raiseEvidence(tx, citation.evidence);
  return {
    subject: { type: 'evidence', id: citation.evidenceId, version },
    action: entry,
    payload: { citationId: citation.id, targetId: citation.targetId, citingUnitId: citation.unitId, note: act.note },
    unitIds: [citation.unitId, citation.evidence.unitId],
  };
}

function ensureAllowed(
  actor: Actor,
  { item, context }: ActScene,
  citation: LockedCitation,
  act: CitationAct['act'],
): void {
  if (act === 'withdraw') {
    if (!unitsWhere(actor, unitStaff).includes(citation.unitId)) throw new Problem('forbidden');
    if (citation.status === 'withdrawn') throw new Problem('citationDecided');
    return;
  }
  if (act === 'accept' && citation.evidence.withdrawn) throw new Problem('evidenceWithdrawn');
  const refusal = refusalOf(act, citation, { unitId: context.actorUnitId, leadUnitId: item.leadUnitId });
  if (refusal !== null) throw new Problem(refusal);
}

const SEEN = `
  SELECT FROM evidence_citation AS cited JOIN evidence ON evidence.id = cited.evidence_id
  WHERE cited.id = $1 AND cited.item_id = $2 AND ${visibleCitation('$3::uuid[]')}`;
const DECIDE = `
  UPDATE evidence_citation SET status = $3, decided_by = $4, decided_at = $5, decided_unit_id = $6, note = $7,
    version = version + 1
  WHERE id = $1 AND version = $2`;
