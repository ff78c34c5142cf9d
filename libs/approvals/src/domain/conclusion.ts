import type { ProblemDetail } from '#libs/kernel';
import type { Case, Moved } from './case.js';
import { conclude, moved, working } from './working-case.js';

/** The second check at the end failed: what was approved is not what is there now. The decisions stand on record. */
export function lapse({ case: of, events }: Moved, reasons: readonly ProblemDetail[]): Moved {
  if (of.status !== 'approved' || reasons.length === 0) return { case: of, events };
  return {
    case: { ...of, status: 'lapsed' },
    events: events.map((event) => (event.kind === 'concluded' ? { ...event, status: 'lapsed' } : event)),
  };
}

/** Something else that was done made the case pointless. */
export function endCase(of: Case): Moved {
  const work = working(of);
  conclude(work, 'ended');
  return moved(work);
}
