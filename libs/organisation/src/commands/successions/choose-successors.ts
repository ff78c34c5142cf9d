import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { followingRowKinds, type chooseSuccessorsSchema, type UnitKind } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { mayFollow } from '../../domain/succession.js';
import { successionDetail } from '../../domain/succession-words.js';
import { unitFacts } from '../../queries/find-unit.js';
import { SuccessionViews, type SuccessionView } from '../../queries/succession-views.js';
import { lockSuccession } from '../../successions/lock-succession.js';
import { insertRowsOf, rowKey, tableOf } from '../../successions/table.js';
import { UnitSuccessors } from '../../unit-successors.js';

/** Gives rows of a succession's table to another unit of the same government. */
@Injectable()
export class ChooseSuccessors {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly successors: UnitSuccessors,
    private readonly views: SuccessionViews,
  ) {}

  /** What is chosen waits for a confirmation. Problems: `notFound`, `forbidden`, `stale`, `successionEnded`, `successionInvalid`. */
  run(
    actor: Actor,
    id: string,
    version: number,
    given: z.infer<typeof chooseSuccessorsSchema>,
  ): Promise<SuccessionView> {
    return inTransaction(this.dataSource, async (tx) => {
      const { kind } = await lockSuccession(tx, this.access, actor, { id, version });
      const misfit = (path: string) => new Problem('successionInvalid', { errors: [successionDetail(path, kind)] });
      const to = await unitFacts(tx, given.toUnitId);
      this.access.ensure(actor, 'succeed', 'Unit', to);
      const { rows, endings } = await tableOf(tx, this.successors.all, id);
      const ending = new Set(endings.filter(({ ends }) => ends).map(({ fromUnitId }) => fromUnitId));
      if (to.validTo !== null || ending.has(to.id)) throw misfit('/toUnitId');
      const known = new Map(rows.map((row) => [rowKey(row), row]));
      const kinds = await kindsOf(tx, [...new Set(rows.map(({ fromUnitId }) => fromUnitId))]);
      const inReform = await takesPart(tx, id, to.id);
      for (const { kind: rowKind, subjectId } of given.rows)
        if (rowKind === 'office') this.access.ensure(actor, 'succeed', 'Unit', await unitFacts(tx, subjectId));
      const chosen = given.rows.map((row, index) => {
        const found = known.get(rowKey(row));
        if (!found || followingRowKinds.includes(found.kind)) throw misfit(`/rows/${index}`);
        // People serve in offices too, but only of units of this reform: roles elsewhere are the security administrator's.
        const fits = found.kind === 'person' ? inReform : mayFollow(to.kind, [kinds.get(found.fromUnitId)]);
        if (!fits) throw misfit('/toUnitId');
        return { ...found, toUnitId: to.id, confirmed: false };
      });
      await insertRowsOf(tx, id, chosen);
      await tx.query(CHANGED, [id]);
      return this.views.of(tx, actor, id);
    });
  }
}

/** Whether a unit takes over in a reform, or stands in one that does. */
async function takesPart(tx: Transaction, successionId: string, unitId: string): Promise<boolean> {
  return (await tx.query<unknown[]>(TAKES_PART, [successionId, unitId])).length > 0;
}

async function kindsOf(tx: Transaction, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitKind>> {
  const kinds = new Map<string, UnitKind>();
  for (const id of unitIds) kinds.set(id, (await unitFacts(tx, id)).kind);
  return kinds;
}

const TAKES_PART = `
  SELECT FROM unit_succession_part AS part
  JOIN unit_closure AS line ON line.ancestor_id = part.to_unit_id AND line.descendant_id = $2
  WHERE part.succession_id = $1 LIMIT 1`;
const CHANGED = `
  UPDATE unit_succession SET version = version + 1, confirmed_at = NULL, confirmed_by = NULL WHERE id = $1`;
