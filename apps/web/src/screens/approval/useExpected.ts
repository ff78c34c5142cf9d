import type { ApprovalAction } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { expectedQuery } from '../../api/approvals.js';
import type { DryRun } from '../../api/shapes.js';

/** Who would decide about an act; null where it needs no approval, or none is known of yet. */
export type Expected = DryRun | null;

export function useExpected(itemId: string, action: ApprovalAction | undefined): Expected {
  const asked = useQuery({ ...expectedQuery(itemId, action ?? 'submit'), enabled: action !== undefined });
  return (action === undefined ? null : asked.data?.approval) ?? null;
}
