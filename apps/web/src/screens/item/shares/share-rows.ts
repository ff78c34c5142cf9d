import type { ShareRole } from '#libs/contracts';
import type { Share, UnitName } from '../../../api/shapes.js';

/** A group with fewer units than this is not worth folding. */
const FOLD_FROM = 6;

/** A line of the table: one share, or the shares that units have as members of one group. */
export interface ShareRow {
  key: string;
  role: ShareRole;
  group: UnitName | null;
  share: Share | null;
  /** All of a group, also one's own share, which has a line of its own. */
  members: readonly Share[];
  children?: ShareRow[];
}

const lineOf = (share: Share): ShareRow => ({
  key: share.id,
  role: share.role,
  group: share.group,
  share,
  members: [share],
});

/**
 * The lines of the shares in the order given, which is the official one. A long group stands folded where its first
 * member would; one's own share stands below it and is never folded away.
 */
export function shareRows(shares: readonly Share[], ownUnitIds: ReadonlySet<string>): ShareRow[] {
  const ofGroup = new Map<string, Share[]>();
  const keyOf = ({ group, role }: Share): string | null => group && `${group.id} ${role}`;
  for (const share of shares) {
    const key = keyOf(share);
    if (key !== null) ofGroup.set(key, [...(ofGroup.get(key) ?? []), share]);
  }
  const shown = new Set<string>();
  return shares.flatMap((share) => {
    const key = keyOf(share);
    const members = key === null ? [] : (ofGroup.get(key) ?? []);
    if (key === null || members.length < FOLD_FROM) return [lineOf(share)];
    if (shown.has(key)) return [];
    shown.add(key);
    const isOwn = ({ unit }: Share) => ownUnitIds.has(unit.id);
    const children = members.filter((member) => !isOwn(member)).map(lineOf);
    const folded: ShareRow = { key, role: share.role, group: share.group, share: null, members, children };
    return [folded, ...members.filter(isOwn).map(lineOf)];
  });
}

/** How some shares stand, in numbers. */
export interface ShareStanding {
  total: number;
  signed: number;
  unsettled: number;
  noSeparateReport: number;
  subTask: number;
  waived: number;
}

export function standingOf(shares: readonly Share[]): ShareStanding {
  const standing = { total: 0, signed: 0, unsettled: 0, noSeparateReport: 0, subTask: 0, waived: 0 };
  for (const { signedAt, settlement } of shares) {
    standing.total += 1;
    if (signedAt !== null) standing.signed += 1;
    standing[settlement ?? 'unsettled'] += 1;
  }
  return standing;
}
