import type { SettleMany, SettlePreview } from '../../api/shapes.js';
import { offeredChoices, type OfferedChoice } from '../item/shares/share-choices.js';

export type PreviewedItem = SettlePreview['items'][number];

/** A choice over several items: the items in which it finds something, and how many shares that makes. */
export interface ManyChoice {
  key: string;
  called: OfferedChoice['called'];
  choice: SettleMany['choice'];
  items: readonly (PreviewedItem & { meant: number })[];
  shares: number;
}

/** What one act over these items may be about: all of their open shares, those of a group, those of a role. */
export function choicesOver(items: readonly PreviewedItem[]): ManyChoice[] {
  const open = items.filter(({ settleable }) => settleable);
  return offeredChoices(
    open.flatMap(({ shares }) => shares),
    'settleShares',
  ).flatMap(({ key, called, choice, shares }): ManyChoice[] => {
    if ('shareIds' in choice) return [];
    const ids = new Set(shares.map(({ id }) => id));
    const found = open.map((item) => ({ ...item, meant: item.shares.filter(({ id }) => ids.has(id)).length }));
    return [{ key, called, choice, items: found.filter(({ meant }) => meant > 0), shares: shares.length }];
  });
}
