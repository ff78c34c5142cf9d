import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { Outline, registerMatterSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { compareDates, dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { addItem } from '../domain/edit-items.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';
import { chosenTargets } from '../storage/chosen-targets.js';
import { insertDraft } from '../storage/store-draft.js';
import type { ImportResult } from './import-document.js';
import { READER_VERSION } from '../reader-version.js';

/** A matter has no document: its outline is empty. */
const NO_DOCUMENT: Outline = {
  title: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  secrecy: null,
  addressees: [],
  basis: [],
  horizons: [],
  sections: [],
  responsibilityRules: [],
  items: [],
  generalMeasures: [],
  generalTargets: [],
  numbers: [],
  warnings: [],
  text: '',
  leaves: [],
};

/** Registers a single matter by hand, for example a meeting's decision: a plan with one item, ready to be issued. */
@Injectable()
export class RegisterMatter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Problems: `forbidden`, `invalidInput` for units that are not of this government, two leads or a unit named twice. */
  run(actor: Actor, matter: z.infer<typeof registerMatterSchema>): Promise<ImportResult> {
    return inTransaction(this.dataSource, (tx) => this.within(tx, actor, matter));
  }

  /** The same as part of another command. */
  async within(tx: Transaction, actor: Actor, matter: z.infer<typeof registerMatterSchema>): Promise<ImportResult> {
    const office = this.access.officeOf(actor);
    const place = { ownerUnitId: office.ownerUnitId, day: dayIn(DEFAULT_TIME_ZONE) };
    if (matter.dueOn !== null && compareDates(matter.dueOn, place.day) < 0)
      throw new Problem('invalidInput', {
        errors: [{ code: 'invalidInput', path: '/dueOn', message: '完成时限不能早于今日。' }],
      });
    const assignments = await chosenTargets(tx, place, matter.assignments);
    const { title, measures, key, dueOn } = matter;
    const dueOwner = dueOn === null ? null : matter.dueOwner;
    const { content } = addItem({ items: [], questions: [] }, null, { title, measures, key, dueOn, assignments });
    const draft = {
      ...content,
      items: content.items.map((item) => ({ ...item, ref: '1', clause: matter.basis, dueOwner })),
    };
    const planId = newId();
    const planVersionId = newId();
    const now = new Date();
    const made = { createdBy: actor.userId, createdAt: now };
    await tx.insert(Plan, {
      ...made,
      id: planId,
      ownerUnitId: office.ownerUnitId,
      kind: matter.kind,
      status: 'draft',
      handling: 'ordinary',
      title,
      issuedOn: matter.issuedOn,
      timeZone: DEFAULT_TIME_ZONE,
    });
    await tx.insert(PlanVersion, {
      ...made,
      id: planVersionId,
      planId,
      number: 1,
      status: 'draft',
      text: '',
      outline: NO_DOCUMENT,
      readerVersion: READER_VERSION,
      sketch: [],
    });
    await insertDraft(tx, { planId, planVersionId }, draft);
    await append(tx, {
      subject: { type: 'plan', id: planId, version: 1 },
      planId,
      unitIds: [office.ownerUnitId],
      actorId: actor.userId,
      actorUnitId: office.ownerUnitId,
      action: 'registered',
      commandId: newId(),
      occurredAt: now,
      payload: { title, kind: matter.kind, basis: matter.basis },
    });
    return { planId, known: false, title, copy: null };
  }
}
