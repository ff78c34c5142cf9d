import type { WorkItem } from '../../api/shapes.js';
import type { Who } from '../../auth/useMe.js';

/**
 * Whether the review is worth asking for: it is between the lead and whoever checks it. A unit that is only named in the item
 * would be refused; the server decides in any case.
 */
export const readsReview = (
  { roles, lead, reviewer, issuer }: Pick<WorkItem, 'roles' | 'lead' | 'reviewer' | 'issuer'>,
  me: Pick<Who, 'isSupervisor' | 'unitIds'>,
): boolean =>
  roles.length === 0 ||
  roles.includes('lead') ||
  me.isSupervisor ||
  [lead, reviewer, issuer].some(({ id }) => me.unitIds.has(id));
