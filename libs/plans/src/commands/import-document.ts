import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { calendarDate, type Outline } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { append } from '#libs/ledger';
import { holdOrganisation, loadUnitFinder } from '#libs/organisation';
import { draftFromOutline } from '../domain/draft-from-outline.js';
import { copyDifferences } from '../domain/copies/copy-differences.js';
import { NameLookup } from '../domain/name-lookup.js';
import { textSketch } from '../domain/text-sketch.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { IssuedPlans } from '../issued-plans.js';
import { PlanAccess } from '../plan-access.js';
import { findKnownDocument, lockImports, type KnownDocument } from '../storage/known-document.js';
import { insertSource, type HandedInDocument } from '../storage/insert-source.js';
import { besideKnown } from '../storage/known-targets.js';
import { lockPlan } from '../storage/lock-plan.js';
import { loadDraft } from '../storage/load-draft.js';
import { offerCopy } from '../storage/offer-copy.js';
import { insertDraft } from '../storage/store-draft.js';
import { outlineNow } from '../storage/text-reading.js';
import { READER_VERSION } from '../reader-version.js';
import { readDocument } from './read-document.js';

/** Where an import ended: in a new draft, or in the plan that has this document already. */
export interface ImportResult {
  planId: string;
  known: boolean;
  title: string;
  /** Another extraction of a document that was here before: it was kept, and differs in so many places. */
  copy: { sourceId: string; differences: number } | null;
}

/** Turns a document into a draft with questions. Whatever is refused leaves nothing behind. */
@Injectable()
export class ImportDocument {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /** Problems: `forbidden` and those of {@link readDocument}. */
  async run(actor: Actor, document: HandedInDocument): Promise<ImportResult> {
    const office = this.access.officeOf(actor);
    const read = await readDocument(document.bytes, document.fileName);
    const sketch = textSketch(read.outline.text);
    const sha256 = createHash('sha256').update(document.bytes).digest();
    return inTransaction(this.dataSource, async (tx) => {
      // No unit is taken back between the look at its name and the assignment.
      await holdOrganisation(tx);
      await lockImports(tx, office.ownerUnitId);
      const source = { ...document, encoding: read.encoding, text: read.outline.text, sha256, actorId: actor.userId };
      const known = await findKnownDocument(tx, office.ownerUnitId, { sha256, sketch });
      if (known) {
        const copy = known.sameBytes ? null : await this.keepCopy(tx, actor, known, source, read.outline);
        return { planId: known.planId, known: true, title: known.title, copy };
      }
      const others = { ownerUnitId: office.ownerUnitId, planId: null };
      const outline = await besideKnown(tx, this.issuedPlans, others, read.outline);
      const plan = await insertPlan(tx, actor, office.ownerUnitId, outline, document.fileName);
      const version = await insertVersion(tx, actor, plan, outline, sketch);
      await insertSource(tx, { planId: plan.id, planVersionId: version }, source);
      const finder = await loadUnitFinder(tx, office.governmentId, dayIn(DEFAULT_TIME_ZONE));
      const draft = draftFromOutline(
        outline,
        new NameLookup((name) => finder.find(name), office.governmentId),
        read.places,
      );
      await insertDraft(tx, { planId: plan.id, planVersionId: version }, draft);
      await append(tx, {
        subject: { type: 'plan', id: plan.id, version: 1 },
        planId: plan.id,
        unitIds: [office.ownerUnitId],
        actorId: actor.userId,
        actorUnitId: office.ownerUnitId,
        action: 'imported',
        commandId: newId(),
        occurredAt: plan.createdAt,
        payload: { title: plan.title, sha256: sha256.toString('hex'), items: draft.items.length },
      });
      return { planId: plan.id, known: false, title: plan.title, copy: null };
    });
  }

  /** Another copy of a known document is kept; a draft that is damaged where the copy is not gets its words offered. */
  private async keepCopy(
    tx: Transaction,
    actor: Actor,
    { planId, planVersionId }: KnownDocument,
    source: Parameters<typeof insertSource>[2],
    outline: Outline,
  ): Promise<ImportResult['copy']> {
    await lockPlan(tx, planId);
    const version = await tx.findOneByOrFail(PlanVersion, { id: planVersionId });
    const sourceId = await insertSource(tx, { planId, planVersionId }, source);
    const { text } = version;
    const here = { text, outline: await outlineNow(tx, version, await loadDraft(tx, planVersionId)) };
    const differences = copyDifferences(here, { text: outline.text, outline });
    if (version.status === 'draft') await offerCopy(tx, version, differences, actor.userId);
    return { sourceId, differences: differences.length };
  }
}

async function insertPlan(
  tx: Transaction,
  actor: Actor,
  ownerUnitId: string,
  outline: Outline,
  fileName: string,
): Promise<Plan> {
  const plan = tx.create(Plan, {
    id: newId(),
    ownerUnitId,
    kind: 'document',
    status: 'draft',
    handling: outline.secrecy === '内部' ? 'internal' : 'ordinary',
    title: outline.title ?? fileName.replace(/\.[^.]*$/, ''),
    number: null,
    documentNumber: outline.documentNumber,
    issuingAuthority: outline.issuer,
    // A misprinted year is no reason to refuse a document; it is told in the text itself.
    issuedOn: calendarDate.nullable().catch(null).parse(outline.issuedOn),
    timeZone: DEFAULT_TIME_ZONE,
    createdBy: actor.userId,
    createdAt: new Date(),
    issuedBy: null,
    issuedAt: null,
    version: 1,
  });
  await tx.insert(Plan, plan);
  return plan;
}

async function insertVersion(
  tx: Transaction,
  actor: Actor,
  plan: Plan,
  outline: Outline,
  sketch: number[],
): Promise<string> {
  const id = newId();
  await tx.insert(PlanVersion, {
    id,
    planId: plan.id,
    number: 1,
    status: 'draft',
    text: outline.text,
    // The text is kept once, in its own column.
    outline: { ...outline, text: '' },
    readerVersion: READER_VERSION,
    sketch,
    createdBy: actor.userId,
    createdAt: plan.createdAt,
    version: 1,
  });
  return id;
}
