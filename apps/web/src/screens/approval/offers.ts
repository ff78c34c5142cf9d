import type { ApprovalCase } from '../../api/shapes.js';

/** What a person can do in an approval, in the order in which it is offered. */
export const caseActNames = [
  'approve',
  'disapprove',
  'giveBack',
  'appoint',
  'add',
  'delegate',
  'takeBack',
  'transfer',
  'remove',
  'withdraw',
  'urge',
  'copy',
] as const;
export type CaseActName = (typeof caseActNames)[number];

export interface Offer {
  readonly act: CaseActName;
  /** The turn it is about; null for what is done with the case as a whole. */
  readonly taskId: string | null;
  /** Whom it is about, where there may be several. */
  readonly whom: string | null;
}

type Mine = ApprovalCase['tasks'][number]['mine'][number];

const opened: Readonly<Record<Mine, readonly CaseActName[]>> = {
  decide: ['approve', 'disapprove'],
  return: ['giveBack'],
  appoint: ['appoint'],
  addApprover: ['add'],
  passOn: ['delegate', 'transfer'],
  takeBack: ['takeBack'],
  remove: ['remove'],
};

/** What the person who looks may do now, the most urgent first. */
export function offersOf({ tasks, mine }: Pick<ApprovalCase, 'tasks' | 'mine'>): Offer[] {
  const ofTasks = tasks.flatMap((task) =>
    task.mine.flatMap((right) =>
      opened[right].map((act): Offer => ({ act, taskId: task.id, whom: task.holder?.name ?? null })),
    ),
  );
  const ofCase = mine.map((act): Offer => ({ act, taskId: null, whom: null }));
  const order = (offer: Offer) => caseActNames.indexOf(offer.act);
  return [...ofTasks, ...ofCase].sort((one, other) => order(one) - order(other));
}

/** The one filled button: to agree, or to find somebody where nobody is. */
export const primaryOf = (offers: readonly Offer[]): Offer | null =>
  offers.find(({ act }) => act === 'approve' || act === 'appoint') ?? null;
