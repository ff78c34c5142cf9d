import { groupedBy } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { revisionSchema } from '#libs/contracts';
import { liveItems } from '../../domain/draft.js';
import type { DecidedDifference } from '../../domain/revision/decisions.js';
import { tracesOf } from '../../domain/revision/traces.js';
import type { RevisionDecision } from '../../entities/plan-version.entity.js';
import type { RevisionState } from '../../storage/revision/load-revision.js';
import { sidesOf, unitsIn, type Names } from './difference-sides.js';
import { editionOf } from './editions.js';

/** A revision as the page shows it. */
export type RevisionView = z.infer<typeof revisionSchema>;
type ItemView = RevisionView['items'][number];
type Found = DecidedDifference<RevisionDecision>;

/** Everything a person needs to decide about a revision, grouped by item in the order of the newer text. */
export async function readRevisionView(manager: EntityManager, state: RevisionState): Promise<RevisionView> {
  const { plan, version, content, differences, draft } = state;
  const units = await namesById(manager, 'unit', unitsIn(differences));
  const people = await namesById(
    manager,
    'user_account',
    differences.flatMap(({ decision }) => decision?.decidedBy ?? []),
  );
  const grouped = groupedBy(differences, ({ planItemId }) => planItemId);
  const told: Told = { ...byIdentity(state), units, people, traces: tracesOf(state) };
  return {
    planId: plan.id,
    planVersion: plan.version,
    version: version.version,
    edition: await editionOf(manager, version.id),
    heldBy: plan.heldBy,
    openQuestions: content.questions.filter(({ status }) => status === 'open').length,
    openDifferences: differences.filter(({ decision }) => decision === null).length,
    differences: differences.length,
    unchangedItems: draft.filter(({ planItemId }) => !grouped.has(planItemId)).length,
    items: [...grouped].map(([planItemId, found]) => itemView(planItemId, found, told)),
  };
}

interface Told {
  fresh: ReadonlyMap<string, RevisionState['draft'][number]>;
  old: ReadonlyMap<string, RevisionState['inForce'][number]>;
  draftIds: ReadonlyMap<string, string>;
  units: Names;
  people: Names;
  traces: ReadonlyMap<string, string>;
}

function itemView(planItemId: string, found: readonly Found[], told: Told): ItemView {
  const old = told.old.get(planItemId);
  const item = told.fresh.get(planItemId) ?? old;
  if (!item) throw new Error('A difference is about an item of one of two texts.');
  return {
    planItemId,
    ref: item.ref,
    title: item.title,
    draftItemId: told.draftIds.get(planItemId) ?? null,
    workItem: old ? { id: old.workItemId, number: old.number, status: old.status } : null,
    trace: told.traces.get(planItemId) ?? null,
    differences: found.map((one) => differenceView(one, told)),
  };
}

const byIdentity = ({ draft, inForce, content }: RevisionState): Pick<Told, 'fresh' | 'old' | 'draftIds'> => ({
  fresh: new Map(draft.map((item) => [item.planItemId, item])),
  old: new Map(inForce.filter(({ status }) => status !== 'terminated').map((item) => [item.planItemId, item])),
  draftIds: new Map(liveItems(content).map(({ planItemId, id }) => [planItemId, id])),
});

function differenceView(difference: Found, { units, people }: Told): ItemView['differences'][number] {
  const { planItemId, kind, digest, documentUnchanged, later, ended, decision } = difference;
  return {
    ...{ planItemId, kind, digest, documentUnchanged, later, ended },
    ...sidesOf(difference, units),
    decision: decision && {
      choice: decision.choice,
      reason: decision.reason,
      by: { id: decision.decidedBy, name: people.get(decision.decidedBy) ?? '' },
      at: decision.decidedAt.toISOString(),
    },
  };
}

async function namesById(
  manager: EntityManager,
  table: 'unit' | 'user_account',
  ids: readonly string[],
): Promise<Names> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM ${table} WHERE id = ANY ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
