import type { z } from 'zod';
import type { approvalCaseSchema } from '#libs/contracts';
import type { TrailEvent } from '../domain/trail-events.js';

type View = z.infer<typeof approvalCaseSchema>;
type Person = View['requester'];

/** Those whom a line of the trail names. */
export const peopleOfEvent = ({ byId, fromId, toIds }: TrailEvent): (string | null)[] => [byId, fromId, ...toIds];

/** A line of the trail with its people by name. */
export const eventView = (
  { byId, fromId, toIds, ...event }: TrailEvent,
  person: (id: string | null) => Person | null,
): View['events'][number] => ({
  ...event,
  by: person(byId),
  from: person(fromId),
  to: toIds.flatMap((id) => person(id) ?? []),
});
