import type { FlowDefinition } from '#libs/contracts';
import { enter } from './advance.js';
import type { Case, Moved, Surroundings } from './case.js';
import type { CaseFacts } from './next-step.js';
import { moved, working } from './working-case.js';

/** Opens a case of a checked flow and enters its first step. */
export function startCase(
  { flow, facts, requesterId }: { flow: FlowDefinition; facts: CaseFacts; requesterId: string },
  around: Surroundings,
): Moved {
  const empty: Case = {
    flow,
    facts,
    requesterId,
    status: 'open',
    path: [],
    visits: 0,
    tasks: [],
    decisions: [],
    urgedOn: null,
    copiedIds: [],
  };
  const work = working(empty, around);
  enter(work, flow.start);
  return moved(work);
}
