import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { decideDifferencesSchema } from '#libs/contracts';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '#libs/database';
import { Problem, type ProblemDetail } from '#libs/kernel';
import { decided, type DecidedContent, type DecidedDifference } from '../../domain/revision/decisions.js';
import { PlanVersion, RevisionDecision } from '../../entities/plan-version.entity.js';
import { IssuedPlans } from '../../issued-plans.js';
import { PlanAccess } from '../../plan-access.js';
import { readRevisionView, type RevisionView } from '../../queries/revision/revision-view.js';
import { loadRevision, type RevisionState } from '../../storage/revision/load-revision.js';
import { lockPlan } from '../../storage/lock-plan.js';

type Asked = z.infer<typeof decideDifferencesSchema>['decisions'][number];

/** Settles differences of a revision, one or many: adopted, kept as in force with a reason, or open again. */
@Injectable()
export class DecideDifferences {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /**
   * All or none. Problems: `notFound`, `forbidden`, `revisionMissing`; `stale` where a difference is another meanwhile or a
   * colleague has decided it otherwise, with each of them; `differenceOfEnded`, `draftIncomplete` for a lead nobody knows.
   */
  run(actor: Actor, planId: string, asked: readonly Asked[]): Promise<RevisionView> {
    return inTransaction(this.dataSource, async (tx) => {
      const plan = await this.access.ensure(tx, actor, 'revise', await lockPlan(tx, planId));
      const state = await loadRevision(tx, plan, this.issuedPlans);
      ensureSeen(state.differences, asked);
      ensureAdoptable(state.differences, asked);
      await store(tx, state, actor, asked);
      const version = state.version.version + 1;
      await tx.update(PlanVersion, { id: state.version.id }, { version });
      // Both texts are as they were read: the plan is locked, and what is in force is compared again before it changes.
      const decisions = await tx.findBy(RevisionDecision, { planVersionId: state.version.id });
      const differences = decided(state.differences, decisions);
      return readRevisionView(tx, { ...state, version: Object.assign(state.version, { version }), differences });
    });
  }
}

const keyOf = ({ planItemId, kind }: Pick<Asked, 'planItemId' | 'kind'>): string => `${planItemId} ${kind}`;

function ensureSeen(present: readonly DecidedDifference[], asked: readonly Asked[]): void {
  const known = new Map(present.map((difference) => [keyOf(difference), difference]));
  const errors = asked.flatMap((one): ProblemDetail[] => {
    const difference = known.get(keyOf(one));
    if (difference?.digest === one.digest && (difference.decision?.choice ?? 'open') === one.was) return [];
    const message = difference ? '该处内容或他人的处理意见刚有变化。' : '该处已无差异。';
    return [{ code: 'differenceChanged', message, planItemId: one.planItemId, kind: one.kind }];
  });
  if (errors.length > 0) throw new Problem('stale', { errors });
}

function ensureAdoptable(present: readonly DecidedDifference[], asked: readonly Asked[]): void {
  const adopted = new Set(asked.filter(({ choice }) => choice === 'adopt').map(keyOf));
  const chosen = present.filter((difference) => adopted.has(keyOf(difference)));
  const told = ({ planItemId, kind }: DecidedDifference, code: string, message: string): ProblemDetail => ({
    ...{ code, message, planItemId, kind },
  });
  const ended = chosen.filter((difference) => difference.ended);
  if (ended.length > 0)
    throw new Problem('differenceOfEnded', {
      errors: ended.map((one) => told(one, 'differenceOfEnded', '该任务已办结。')),
    });
  const leadless = chosen.filter(({ kind, after }) => kind === 'lead' && after && 'unitId' in after && !after.unitId);
  if (leadless.length > 0)
    throw new Problem('draftIncomplete', {
      errors: leadless.map((one) => told(one, 'noLead', '新文本的牵头单位尚未确定。')),
    });
}

async function store(
  tx: Transaction,
  { version: { id: planVersionId }, differences }: RevisionState,
  actor: Actor,
  asked: readonly Asked[],
): Promise<void> {
  const known = new Map(differences.map((difference) => [keyOf(difference), difference]));
  const decidedAt = new Date();
  // Of what is asked twice the last word counts: one statement writes each row once.
  const last = [...new Map(asked.map((one) => [keyOf(one), one])).values()];
  const opened = last.filter(({ choice }) => choice === 'open');
  const [itemIds, kinds] = [opened.map(({ planItemId }) => planItemId), opened.map(({ kind }) => kind)];
  await tx.query(TAKE_BACK, [planVersionId, itemIds, kinds]);
  const rows = last.flatMap(({ planItemId, kind, digest, choice, reason }) =>
    choice === 'open'
      ? []
      : [
          {
            ...{
              planVersionId,
              planItemId,
              kind,
              choice,
              digest,
              content: contentOf(known.get(keyOf({ planItemId, kind }))),
            },
            ...{ reason: choice === 'keep' ? reason : null, decidedBy: actor.userId, decidedAt },
          },
        ],
  );
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.upsert(RevisionDecision, rows.slice(start, start + ROWS_AT_ONCE), ['planVersionId', 'planItemId', 'kind']);
}

const contentOf = (difference: DecidedDifference | undefined): DecidedContent | null =>
  difference ? { before: difference.before, after: difference.after, ended: difference.ended } : null;

const TAKE_BACK = `
  DELETE FROM revision_decision AS decision USING unnest($2::uuid[], $3::text[]) AS opened (plan_item_id, kind)
  WHERE decision.plan_version_id = $1 AND decision.plan_item_id = opened.plan_item_id AND decision.kind = opened.kind`;
/** PostgreSQL takes 65,535 parameters in a statement. */
const ROWS_AT_ONCE = 1_000;
