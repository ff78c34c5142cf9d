import { shareRoles, type ShareRole } from '#libs/contracts';
import type { Share, ShareChoice } from '../../../api/shapes.js';

export type ShareAct = 'settleShares' | 'waiveShares' | 'unsettleShares';

/** Shares that one act may be about, how that is said to the server, and how it is called here. */
export interface OfferedChoice {
  key: string;
  called: { by: 'ticked' | 'all' } | { by: 'group'; name: string } | { by: 'role'; role: ShareRole };
  choice: ShareChoice;
  shares: readonly Share[];
}

const fits = ({ settlement }: Share, act: ShareAct): boolean =>
  act === 'unsettleShares' ? settlement !== null && settlement !== 'subTask' : settlement === null;

/**
 * What an act may be about: what was ticked, everything it can be about, a group, a role. A choice that means the same
 * shares as one before it is left out.
 */
export function offeredChoices(
  shares: readonly Share[],
  act: ShareAct,
  ticked: readonly string[] = [],
): OfferedChoice[] {
  const open = shares.filter((share) => fits(share, act));
  const chosen = open.filter(({ id }) => ticked.includes(id));
  const groups = new Map(open.flatMap(({ group }) => (group ? [[group.id, group.name]] : [])));
  const offered: OfferedChoice[] = [
    { key: 'ticked', called: { by: 'ticked' }, choice: { shareIds: chosen.map(({ id }) => id) }, shares: chosen },
    { key: 'all', called: { by: 'all' }, choice: { all: true }, shares: open },
    ...[...groups].map(([groupId, name]): OfferedChoice => ({
      key: groupId,
      called: { by: 'group', name },
      choice: { groupId },
      shares: open.filter(({ group }) => group?.id === groupId),
    })),
    ...shareRoles.map((role): OfferedChoice => ({
      key: role,
      called: { by: 'role', role },
      choice: { roles: [role] },
      shares: open.filter((share) => share.role === role),
    })),
  ];
  const seen = new Set<string>();
  return offered.filter(({ shares: meant }) => {
    const same = meant.map(({ id }) => id).join(' ');
    if (same === '' || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}
