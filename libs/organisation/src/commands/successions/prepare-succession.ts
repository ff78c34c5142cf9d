import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { newSuccessionSchema, UnitKind } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { successionFaults, successionParts } from '../../domain/succession.js';
import { successionDetail } from '../../domain/succession-words.js';
import { ensureNameFree, unitFacts } from '../../queries/find-unit.js';
import { SuccessionViews, type SuccessionView } from '../../queries/succession-views.js';
import { raiseOrganisationEpoch } from '../../storage/epoch.js';
import { ensureMayStand } from '../../storage/change-parent.js';
import { recordActs, type UnitAct } from '../../storage/record-act.js';

type Given = z.infer<typeof newSuccessionSchema>;

/** Prepares a reform of units (机构调整): until it is confirmed and its day has come the old units answer. */
@Injectable()
export class PrepareSuccession {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: SuccessionViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `successionInvalid`, `successionOverlaps`, `unitNameTaken`, `conflict` into itself. */
  run(actor: Actor, given: Given): Promise<SuccessionView> {
    return inTransaction(this.dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      const governmentId = await this.check(tx, actor, given);
      const id = newId();
      await tx.query(INSERT, [id, given.kind, given.basis, given.effectiveOn, actor.userId, governmentId]);
      const parts = successionParts(given);
      await tx.query(INSERT_PARTS, [
        id,
        JSON.stringify(parts.map((part, ordinal) => ({ ...part, id: newId(), ordinal }))),
      ]);
      const { kind, effectiveOn, basis } = given;
      const acts: UnitAct[] = [];
      for (const unitId of given.fromUnitIds) {
        const { version } = await unitFacts(tx, unitId);
        const payload = { successionId: id, kind, effectiveOn, basis };
        const alsoConcerns = [...given.toUnitIds, governmentId];
        acts.push({ unitId, version, action: 'successionPrepared', alsoConcerns, payload });
      }
      await recordActs(tx, actor, acts);
      return this.views.of(tx, actor, id);
    });
  }

  /** The government whose units they all are. */
  private async check(tx: Transaction, actor: Actor, given: Given): Promise<string> {
    const named = [...given.fromUnitIds, ...given.toUnitIds, ...(given.parentId === null ? [] : [given.parentId])];
    const today = dayIn(DEFAULT_TIME_ZONE);
    const kinds = new Map<string, UnitKind>();
    let governmentId: string | undefined;
    for (const unitId of named) {
      const facts = await unitFacts(tx, unitId);
      this.access.ensure(actor, 'succeed', 'Unit', facts);
      governmentId ??= facts.governmentId;
      // One whose end is set can still be reformed; nothing goes to it.
      const leaves = given.fromUnitIds.includes(unitId) && facts.validTo !== null && facts.validTo > today;
      if (facts.validTo === null || leaves) kinds.set(unitId, facts.kind);
    }
    const faults = successionFaults(given, (unitId) => kinds.get(unitId));
    if (given.effectiveOn < today) faults.push('/effectiveOn');
    if (faults.length > 0 || governmentId === undefined)
      throw new Problem('successionInvalid', {
        errors: [...new Set(faults)].map((path) => successionDetail(path, given.kind)),
      });
    const overlapping = await tx.query<unknown[]>(OVERLAPPING, [[...given.fromUnitIds, ...given.toUnitIds]]);
    if (overlapping.length > 0) throw new Problem('successionOverlaps');
    await this.checkName(tx, given, today);
    const [moved] = given.fromUnitIds;
    if (given.parentId !== null && moved !== undefined)
      await ensureMayStand(tx, await unitFacts(tx, moved), given.parentId, today);
    return governmentId;
  }

  private async checkName(tx: Transaction, { newName, fromUnitIds, toUnitIds }: Given, today: string): Promise<void> {
    const renamed = toUnitIds[0] ?? fromUnitIds[0];
    if (newName === null || renamed === undefined) return;
    const { parentId } = await unitFacts(tx, renamed);
    // The name of a unit that goes with the same reform becomes free.
    const leaving = toUnitIds.length === 0 ? [] : fromUnitIds;
    await ensureNameFree(tx, { parentId, name: newName, except: [renamed, ...leaving] }, today);
  }
}

const OVERLAPPING = `
  SELECT FROM unit_succession_part AS part JOIN unit_succession AS succession ON succession.id = part.succession_id
  WHERE succession.applied_at IS NULL AND succession.withdrawn_at IS NULL
    AND (part.from_unit_id = ANY ($1::uuid[]) OR part.to_unit_id = ANY ($1::uuid[])) LIMIT 1`;
const INSERT = `
  INSERT INTO unit_succession (id, kind, basis, effective_on, created_by, created_at, government_id)
  VALUES ($1, $2, $3, $4, $5, now(), $6)`;
const INSERT_PARTS = `
  INSERT INTO unit_succession_part (id, succession_id, from_unit_id, to_unit_id, new_name, parent_id, ends, ordinal)
  SELECT id, $1::uuid, "fromUnitId", "toUnitId", "newName", "parentId", ends, ordinal
  FROM json_to_recordset($2::json) AS given
    (id uuid, "fromUnitId" uuid, "toUnitId" uuid, "newName" text, "parentId" uuid, ends boolean, ordinal integer)`;
