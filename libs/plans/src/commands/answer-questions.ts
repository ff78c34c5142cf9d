import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Answer, kindOfUnitName } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { dayIn, Problem } from '#libs/kernel';
import { dateBasis } from '#libs/plan-reader';
import { raiseOrganisationEpoch } from '#libs/organisation';
import { answerQuestion, type ResolvedTarget, waiveQuestion } from '../domain/answer-question.js';
import { withoutPlaces } from '../domain/document-places.js';
import type { DraftQuestion } from '../domain/draft.js';
import type { DraftView } from '../queries/draft-view.js';
import { rereadTargets } from '../domain/reread-targets.js';
import { namedUnit, unitOfName } from '../storage/create-named-unit.js';
import { targetName } from '../storage/targets-in-government.js';
import { ChangeDraft, expectVersion, type OpenDraft } from './change-draft.js';
import { ReadTables } from './read-tables.js';

/** Settles the questions of a draft. An answered question may be answered again: the draft follows the last answer. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly drafts: ChangeDraft,
    private readonly tables: ReadTables,
  ) {}

  /** Problems: `stale`, `answerNotOffered`, `unitNotActive`, `unitNameTaken`. */
  async answer(actor: Actor, planId: string, questionId: string, version: number, answer: Answer): Promise<DraftView> {
    const asked = { id: questionId, version };
    const places = answer.choice === 'columns' ? await this.drafts.places(actor, planId, asked) : withoutPlaces;
    const makesUnits = answer.choice === 'newUnit' || answer.choice === 'newUnits';
    return this.drafts.run(actor, planId, {
      name: 'answerQuestion',
      ...(makesUnits && { before: raiseOrganisationEpoch }),
      apply: async (draft, tx) => {
        const question = questionOf(draft, questionId, version);
        const { target, kept } = await targetOf(tx, actor, draft, question, answer);
        const resolution = { by: actor.userId, at: new Date().toISOString() };
        const answered = answerQuestion(draft.content, question, kept, target, resolution);
        if (kept.choice === 'columns')
          return this.tables.run(tx, draft, answered, { questionId: question.id, resolution, places });
        return rereadTargets(draft.content, answered, dateBasis(draft.plan));
      },
    });
  }

  /** Problems: `stale`. */
  waive(actor: Actor, planId: string, questionId: string, version: number, reason: string): Promise<DraftView> {
    return this.drafts.run(actor, planId, {
      name: 'waiveQuestion',
      apply: (draft) => {
        const resolution = { by: actor.userId, at: new Date().toISOString() };
        const waived = waiveQuestion(draft.content, questionOf(draft, questionId, version), reason, resolution);
        return rereadTargets(draft.content, waived, dateBasis(draft.plan));
      },
    });
  }
}

function questionOf(draft: OpenDraft, id: string, version: number): DraftQuestion {
  const question = draft.content.questions.find((other) => other.id === id);
  if (!question) throw new Problem('notFound');
  expectVersion(question.version, version);
  return question;
}

/** The unit or group an answer names. A new unit is made here, and the answer kept is that it is this unit. */
async function targetOf(
  tx: Transaction,
  actor: Actor,
  { plan, madeUnitIds }: OpenDraft,
  question: DraftQuestion,
  answer: Answer,
): Promise<{ target: ResolvedTarget | null; kept: Answer }> {
  const place = { planId: plan.id, ownerUnitId: plan.ownerUnitId, day: dayIn(plan.timeZone) };
  switch (answer.choice) {
    case 'newUnit': {
      if (question.subject.type !== 'name') throw new Problem('answerNotOffered');
      const { unitId, made } = await namedUnit(tx, actor, place, answer);
      if (made) madeUnitIds.push(unitId);
      const kept: Answer = { choice: 'unit', unitId, remember: answer.name !== question.printed };
      return { target: { unitId, groupId: null, name: answer.name }, kept };
    }
    case 'newUnits': {
      if (question.subject.type !== 'names') throw new Problem('answerNotOffered');
      await targetName(tx, place, 'unit', answer.parentId);
      const units: { name: string; unitId: string }[] = [];
      for (const name of question.subject.names) {
        const kind = kindOfUnitName(name);
        if (kind === null) throw new Problem('answerNotOffered');
        const unit = { choice: 'newUnit', name, kind, parentId: answer.parentId } as const;
        const known = await unitOfName(tx, place, unit);
        const { unitId, made } =
          known === null ? await namedUnit(tx, actor, place, unit) : { unitId: known, made: false };
        if (made) madeUnitIds.push(unitId);
        units.push({ name, unitId });
      }
      return { target: null, kept: { choice: 'newUnits', parentId: answer.parentId, units } };
    }
    case 'unit': {
      const name = await targetName(tx, place, 'unit', answer.unitId);
      return { target: { unitId: answer.unitId, groupId: null, name }, kept: answer };
    }
    case 'group': {
      const name = await targetName(tx, place, 'group', answer.groupId);
      return { target: { unitId: null, groupId: answer.groupId, name }, kept: answer };
    }
    case 'none':
    case 'items':
    case 'confirm':
    case 'correct':
    case 'columns':
    case 'deadline':
    case 'year':
    case 'leaf':
      return { target: null, kept: answer };
  }
}
