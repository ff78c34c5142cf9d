import type { Transaction } from '#libs/database';
import { governmentOf, rememberNames as storeNames } from '#libs/organisation';
import type { DraftContent } from '../domain/draft.js';
import type { Plan } from '../entities/plan.entity.js';

/** Names a checker matched are kept as aliases from now on, so that the next document is not asked about them again. */
export async function rememberNames(tx: Transaction, { ownerUnitId }: Plan, content: DraftContent): Promise<void> {
  const governmentId = await governmentOf(tx, ownerUnitId);
  if (!governmentId) return;
  await storeNames(
    tx,
    rememberedNames(content).map(({ name, target }) => ({ governmentId, name, ...target })),
  );
}

interface RememberedName {
  name: string;
  target: { unitId: string } | { groupId: string };
}

function rememberedNames(content: DraftContent): RememberedName[] {
  return content.questions.flatMap(({ subject, status, printed, answer }): RememberedName[] => {
    if (subject.type !== 'name' || status !== 'answered') return [];
    if (answer?.choice === 'unit' && answer.remember) return [{ name: printed, target: { unitId: answer.unitId } }];
    if (answer?.choice === 'group' && answer.remember) return [{ name: printed, target: { groupId: answer.groupId } }];
    return [];
  });
}
