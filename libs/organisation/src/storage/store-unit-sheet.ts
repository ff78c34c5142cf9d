import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import type { UnitSheetPlan } from '../domain/unit-sheet-check.js';
import { insertAliases } from './insert-aliases.js';
import { insertUnits } from './insert-units.js';
import { placeUnits } from './place-units.js';
import { recordActs, type UnitAct } from './record-act.js';

/** Stores what a checked sheet changes and records it, unit by unit under one command. */
export async function storeUnitSheet(tx: Transaction, actor: Actor | null, plan: UnitSheetPlan): Promise<void> {
  await insertUnits(tx, plan.added);
  await changeUnits(tx, plan.changed);
  await insertAliases(tx, plan.aliases);
  const touched = new Set([...plan.added, ...plan.changed].map((unit) => unit.id));
  const versions = await tx.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM unit WHERE id = ANY ($1::uuid[])',
    [plan.aliases.map((alias) => alias.unitId)],
  );
  const acts: UnitAct[] = [
    ...plan.added.map(({ id, parentId, name, kind }): UnitAct => ({
      unitId: id,
      version: 1,
      action: 'unitCreated',
      alsoConcerns: parentId === null ? [] : [parentId],
      payload: { name, kind, parentId },
    })),
    ...plan.changed.map(({ id, version, from, to }): UnitAct => ({
      unitId: id,
      version: version + 1,
      action: 'unitChanged',
      payload: { from: { ...from }, to: { ...to } },
    })),
    ...plan.aliases
      .filter((alias) => !touched.has(alias.unitId))
      .map(({ unitId, name }): UnitAct => ({
        unitId,
        version: versions.find((unit) => unit.id === unitId)?.version ?? 1,
        action: 'aliasAdded',
        payload: { name },
      })),
  ];
  await recordActs(tx, actor, acts);
}

async function changeUnits(tx: Transaction, changed: UnitSheetPlan['changed']): Promise<void> {
  await tx.query(
    `UPDATE unit_name AS named SET valid_from = given.next
     FROM unnest($1::uuid[], $2::date[], $3::date[]) AS given (id, present, next)
     WHERE named.unit_id = given.id AND named.valid_from = given.present AND given.next <> given.present`,
    [
      changed.map((unit) => unit.id),
      changed.map((unit) => unit.from.validFrom),
      changed.map((unit) => unit.to.validFrom),
    ],
  );
  await tx.query(
    `UPDATE unit SET kind = given.kind, official_order = given.official_order, valid_from = given.valid_from,
       valid_to = given.valid_to, version = unit.version + 1
     FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::date[], $5::date[])
       AS given (id, kind, official_order, valid_from, valid_to)
     WHERE unit.id = given.id`,
    [
      changed.map((unit) => unit.id),
      changed.map((unit) => unit.to.kind),
      changed.map((unit) => unit.to.officialOrder),
      changed.map((unit) => unit.to.validFrom),
      changed.map((unit) => unit.to.validTo),
    ],
  );
  await placeUnits(tx);
}
