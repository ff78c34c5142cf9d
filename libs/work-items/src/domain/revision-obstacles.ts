import type { ItemOutcome, RevisionOutcome } from '#libs/plans';
import type { Transition } from './lifecycle.js';
import type { LatePart } from './revision-duties.js';

/** What keeps a revision from coming into force, by item. */
export interface RevisionObstacle {
  readonly code: 'itemHeld' | 'itemSubmitted';
  readonly itemId: string;
  readonly message: string;
}

/** The act of the lifecycle that each change of an item is like: it says what becomes of an approval under way. */
const LIKE = {
  added: null,
  removed: 'terminate',
  moved: null,
  title: 'setTargets',
  measures: 'setTargets',
  lead: 'transfer',
  units: 'changeSupporters',
  targets: 'setTargets',
  due: 'grantExtension',
  key: null,
} as const satisfies Record<ItemOutcome['adopted'][number], string | null>;

/** What becomes of an approval under way when an act is done. */
export type WhileHeld = (action: string) => Transition['whileHeld'];

/** Whether the change of a held item ends the approval, as the table says of the acts that it is like. */
export const endsApproval = ({ adopted }: ItemOutcome, whileHeld: WhileHeld): boolean =>
  adopted.some((kind) => LIKE[kind] !== null && whileHeld(LIKE[kind]) === 'endsCase');

/**
 * Items under an approval whose change the table refuses meanwhile, unless another change ends the approval anyway; those
 * that are under review while their lead would change; and parts under an approval whose date would be brought forward.
 */
export function revisionObstacles(
  { changed }: RevisionOutcome,
  late: readonly LatePart[],
  whileHeld: WhileHeld,
): RevisionObstacle[] {
  return [...changed.flatMap((one) => obstaclesOf(one, whileHeld)), ...heldParts(late, whileHeld)];
}

const heldParts = (late: readonly LatePart[], whileHeld: WhileHeld): RevisionObstacle[] =>
  whileHeld(LIKE.due) !== 'refused'
    ? []
    : late
        .filter(({ held }) => held)
        .map(({ id, number, title }) => ({
          code: 'itemHeld',
          itemId: id,
          message: `分解任务 ${number}“${title}”的时限将提前，但有一项审批正在进行，办结或撤回后修订才能生效。`,
        }));

function obstaclesOf(one: ItemOutcome, whileHeld: WhileHeld): RevisionObstacle[] {
  const { item, adopted } = one;
  const refused = adopted.some((kind) => LIKE[kind] !== null && whileHeld(LIKE[kind]) === 'refused');
  const found: RevisionObstacle[] = [];
  if (item.held && refused && !endsApproval(one, whileHeld))
    found.push({
      code: 'itemHeld',
      itemId: item.workItemId,
      message: `第 ${item.ref} 项“${item.title}”有一项审批正在进行，办结或撤回后修订才能生效。`,
    });
  if (item.status === 'submitted' && adopted.includes('lead'))
    found.push({
      code: 'itemSubmitted',
      itemId: item.workItemId,
      message: `第 ${item.ref} 项“${item.title}”正在核查，退回或办结后才能变更牵头单位。`,
    });
  return found;
}
