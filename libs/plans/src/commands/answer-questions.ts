import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Answer, unitKinds } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { dayIn, newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { insertUnits } from '#libs/organisation';
import { answerQuestion, type ResolvedTarget, waiveQuestion } from '../domain/answer-question.js';
import type { DraftQuestion } from '../domain/draft.js';
import type { DraftView } from '../queries/draft-view.js';
import { namesInGovernment } from '../storage/names-in-government.js';
import { ChangeDraft, expectVersion, type OpenDraft } from './change-draft.js';

/** Settles the questions of a draft. An answered question may be answered again: the draft follows the last answer. */
@Injectable()
export class AnswerQuestions {
  constructor(private readonly drafts: ChangeDraft) {}

  /** Problems: `stale`, `answerNotOffered`, `unitNotActive`, `unitNameTaken`. */
  answer(actor: Actor, planId: string, questionId: string, version: number, answer: Answer): Promise<DraftView> {
    return this.drafts.run(actor, planId, {
      name: 'answerQuestion',
      apply: async (draft, tx) => {
        const question = questionOf(draft, questionId, version);
        const { target, kept } = await targetOf(tx, actor, draft, question, answer);
        return answerQuestion(draft.content, question, kept, target, {
          by: actor.userId,
          at: new Date().toISOString(),
        });
      },
    });
  }

  /** Problems: `stale`. */
  waive(actor: Actor, planId: string, questionId: string, version: number, reason: string): Promise<DraftView> {
    return this.drafts.run(actor, planId, {
      name: 'waiveQuestion',
      apply: (draft) =>
        waiveQuestion(draft.content, questionOf(draft, questionId, version), reason, {
          by: actor.userId,
          at: new Date().toISOString(),
        }),
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
  draft: OpenDraft,
  question: DraftQuestion,
  answer: Answer,
): Promise<{ target: ResolvedTarget | null; kept: Answer }> {
  if (answer.choice === 'newUnit') {
    if (question.subject.type !== 'name') throw new Problem('answerNotOffered');
    const unitId = await createUnit(tx, actor, draft, answer);
    return {
      target: { unitId, groupId: null, name: answer.name },
      kept: { choice: 'unit', unitId, remember: answer.name !== question.printed },
    };
  }
  if (answer.choice !== 'unit' && answer.choice !== 'group') return { target: null, kept: answer };
  const id = answer.choice === 'unit' ? answer.unitId : answer.groupId;
  const name = (await namesInGovernment(tx, draft.plan.ownerUnitId, [id])).get(id);
  if (name === undefined) throw new Problem('unitNotActive');
  const target = { unitId: answer.choice === 'unit' ? id : null, groupId: answer.choice === 'group' ? id : null, name };
  return { target, kept: answer };
}

async function createUnit(
  tx: Transaction,
  actor: Actor,
  draft: OpenDraft,
  answer: Extract<Answer, { choice: 'newUnit' }>,
): Promise<string> {
  const kind = unitKinds.find((known) => known === answer.kind);
  const parents = await namesInGovernment(tx, draft.plan.ownerUnitId, [answer.parentId]);
  if (!kind || kind === 'government' || !parents.has(answer.parentId)) throw new Problem('unitNotActive');
  const [place] = await tx.query<{ taken: boolean; next: number }[]>(
    `SELECT coalesce(bool_or(name = $2 AND (valid_to IS NULL OR valid_to > current_date)), false) AS taken,
       coalesce(max(official_order), 0) + 1 AS next
     FROM unit WHERE parent_id = $1`,
    [answer.parentId, answer.name],
  );
  if (place?.taken) throw new Problem('unitNameTaken');
  const id = newId();
  await insertUnits(tx, [
    {
      id,
      parentId: answer.parentId,
      kind,
      name: answer.name,
      officialOrder: place?.next ?? 1,
      validFrom: dayIn(draft.plan.timeZone),
    },
  ]);
  await append(tx, {
    subject: { type: 'unit', id, version: 1 },
    unitIds: [id],
    actorId: actor.userId,
    actorUnitId: draft.plan.ownerUnitId,
    action: 'unit.created',
    commandId: newId(),
    occurredAt: new Date(),
    payload: { name: answer.name, kind, parentId: answer.parentId, reason: 'namedInDocument' },
  });
  return id;
}
