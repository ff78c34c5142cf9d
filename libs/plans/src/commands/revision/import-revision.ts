import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { revisingDocumentSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { holdOrganisation } from '#libs/organisation';
import { draftFromOutline } from '../../domain/draft-from-outline.js';
import type { DraftContent } from '../../domain/draft.js';
import { sameDocument } from '../../domain/document-words.js';
import { revisionDraft } from '../../domain/revision/revision-draft.js';
import { textSketch } from '../../domain/text-sketch.js';
import { Plan } from '../../entities/plan.entity.js';
import { PlanVersion } from '../../entities/plan-version.entity.js';
import { IssuedPlans } from '../../issued-plans.js';
import { PlanAccess } from '../../plan-access.js';
import { insertSource, type HandedInDocument } from '../../storage/insert-source.js';
import { besideKnown } from '../../storage/known-targets.js';
import { lockPlan } from '../../storage/lock-plan.js';
import { explainedTables } from '../../storage/revision/explained-tables.js';
import { revisionNames } from '../../storage/revision/revision-names.js';
import { revisionSources } from '../../storage/revision/revision-sources.js';
import { versionInForce } from '../../storage/revision/version-in-force.js';
import { insertDraft } from '../../storage/store-draft.js';
import { READER_VERSION } from '../../reader-version.js';
import { readDocument, type ReadDocument } from '../read-document.js';

/** The document by which a plan is revised. */
export type RevisingDocument = z.infer<typeof revisingDocumentSchema>;

/** Turns a newer text of an issued plan into the draft of a revision. Nothing that is in force changes by it. */
@Injectable()
export class ImportRevision {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `planNotRevisable`, `revisionOpen`, `revisionUnchanged`, `revisionUnlike`, and those
   * of {@link readDocument}.
   */
  async run(
    actor: Actor,
    planId: string,
    document: HandedInDocument,
    revising: RevisingDocument,
  ): Promise<{ planId: string; planVersionId: string }> {
    const { manager } = this.dataSource;
    await this.access.ensure(manager, actor, 'revise', await manager.findOneBy(Plan, { id: planId }));
    const read = await readDocument(document.bytes, document.fileName, await explainedTables(manager, planId));
    return inTransaction(this.dataSource, async (tx) => {
      await holdOrganisation(tx);
      const plan = await this.access.ensure(tx, actor, 'revise', await lockPlan(tx, planId));
      const base = await revisable(tx, plan);
      if (sameDocument(base, { text: read.outline.text, outline: read.outline }))
        throw new Problem('revisionUnchanged');
      const known = { ownerUnitId: plan.ownerUnitId, planId };
      const seen = { ...read, outline: await besideKnown(tx, this.issuedPlans, known, read.outline) };
      const draft = await this.draftOf(tx, actor, plan, base, seen);
      const planVersionId = await insertVersion(tx, actor, plan, seen, revising);
      const sha256 = createHash('sha256').update(document.bytes).digest();
      const text = read.outline.text;
      const source = { ...document, encoding: read.encoding, text, sha256, actorId: actor.userId };
      await insertSource(tx, { planId, planVersionId }, source);
      await insertDraft(tx, { planId, planVersionId }, draft);
      await tx.update(Plan, { id: planId }, { version: plan.version + 1 });
      await append(tx, {
        subject: { type: 'plan', id: planId, version: plan.version + 1 },
        planId,
        unitIds: [plan.ownerUnitId],
        actorId: actor.userId,
        actorUnitId: plan.ownerUnitId,
        action: 'revisionImported',
        commandId: newId(),
        occurredAt: new Date(),
        payload: { ...revising, sha256: sha256.toString('hex'), items: draft.items.length },
      });
      return { planId, planVersionId };
    });
  }

  private async draftOf(
    tx: Transaction,
    actor: Actor,
    plan: Plan,
    base: PlanVersion,
    { outline, places }: ReadDocument,
  ): Promise<DraftContent> {
    const sources = await revisionSources(tx, plan, base, this.issuedPlans);
    const names = await revisionNames(tx, plan, sources);
    const draft = revisionDraft(
      draftFromOutline(outline, names, places),
      { ...sources, document: { text: outline.text, outline } },
      { by: actor.userId, at: new Date().toISOString() },
    );
    if (!draft) throw new Problem('revisionUnlike');
    return draft;
  }
}

/** The text in force of a plan that may be revised now; its row is locked. */
async function revisable(tx: Transaction, plan: Plan): Promise<PlanVersion> {
  if (plan.status !== 'issued') throw new Problem('planNotRevisable');
  const [open] = await tx.query<object[]>(OPEN, [plan.id]);
  if (open) throw new Problem('revisionOpen', { extension: { ...open } });
  const base = await versionInForce(tx, plan.id);
  if (!base || base.text === '') throw new Problem('planNotRevisable');
  return base;
}

async function insertVersion(
  tx: Transaction,
  actor: Actor,
  plan: Plan,
  { outline }: ReadDocument,
  revising: RevisingDocument,
): Promise<string> {
  const id = newId();
  const [last] = await tx.query<{ number: number }[]>(LAST_NUMBER, [plan.id]);
  await tx.insert(PlanVersion, {
    id,
    planId: plan.id,
    number: (last?.number ?? 0) + 1,
    status: 'draft',
    text: outline.text,
    outline: { ...outline, text: '' },
    readerVersion: READER_VERSION,
    sketch: textSketch(outline.text),
    createdBy: actor.userId,
    createdAt: new Date(),
    version: 1,
    revisingTitle: revising.title,
    revisingNumber: revising.number,
    revisingDate: revising.date,
    revisingBasis: revising.basis,
  });
  return id;
}

const OPEN = `
  SELECT version.revising_title AS "revisingTitle", version.created_at AS "createdAt",
    json_build_object('id', person.id, 'name', person.name) AS "createdBy"
  FROM plan_version AS version JOIN user_account AS person ON person.id = version.created_by
  WHERE version.plan_id = $1 AND version.status = 'draft'`;
const LAST_NUMBER = 'SELECT max(number) AS number FROM plan_version WHERE plan_id = $1';
