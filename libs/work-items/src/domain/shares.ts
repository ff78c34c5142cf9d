import type { ShareChoice, ShareRole, ShareSettlement } from '#libs/contracts';

/** A share as acts on shares look at it. */
export interface ShareState {
  readonly id: string;
  readonly unitId: string;
  readonly role: ShareRole;
  readonly groupId: string | null;
  readonly settlement: ShareSettlement | null;
  /** The sub-task that settles it is still open. */
  readonly subTaskOpen: boolean;
}

/** What an act on shares makes of them. */
export type SettlementAct = 'settleShares' | 'waiveShares' | 'unsettleShares';

/**
 * The shares a choice means. Named ones are taken as they are, so that the act is refused where one does not fit;
 * a group, roles or “all” mean those the act can be about. Undefined where a named share is not one of these.
 */
export function chosenShares(
  shares: readonly ShareState[],
  choice: ShareChoice,
  act: SettlementAct,
): ShareState[] | undefined {
  if ('shareIds' in choice) {
    const wanted = new Set(choice.shareIds);
    const found = shares.filter(({ id }) => wanted.has(id));
    return found.length === wanted.size ? found : undefined;
  }
  return shares.filter((share) => fits(share, act) && isMeant(share, choice));
}

const fits = ({ settlement }: ShareState, act: SettlementAct): boolean =>
  act === 'unsettleShares' ? settlement !== null && settlement !== 'subTask' : settlement === null;

function isMeant(share: ShareState, choice: Exclude<ShareChoice, { shareIds: string[] }>): boolean {
  if ('groupId' in choice) return share.groupId === choice.groupId;
  if ('roles' in choice) return choice.roles.includes(share.role);
  return true;
}
