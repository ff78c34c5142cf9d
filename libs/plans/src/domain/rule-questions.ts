import type { ResponsibilityRule, RuleMeaning, RuleScope } from '#libs/contracts';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';
import type { NameLookup } from './name-lookup.js';

/** Does 以下各项… printed in item 2 cover item 1? The literal reading comes first, the wider one second. */
export function ruleQuestion(
  rule: ResponsibilityRule,
  meaning: RuleMeaning,
  items: readonly DraftItem[],
  names: NameLookup,
): NewQuestion {
  const at = items.findIndex(({ ref }) => ref === rule.itemRef || ref.startsWith(`${rule.itemRef}-`));
  const own = items[at];
  const all = items.map((item) => item.id);
  const literal = own ? literalReach(meaning.scope, all, at) : all;
  const standing = meaning.kind === 'standingImplementers';
  return {
    kind: 'ruleReach',
    itemId: own?.id ?? null,
    printed: rule.text,
    message: standing
      ? `原文规定由${meaning.units.map((unit) => unit.printed).join('、')}统一落实、不再逐项列出。请确认适用于哪些任务。`
      : '原文规定排第一位的单位为牵头单位。请确认适用于哪些任务。',
    span: { start: rule.span[0], end: rule.span[1] },
    options: [
      ...(own && literal.length < all.length ? [reachOption(LABELS[meaning.scope](own.ref), literal)] : []),
      reachOption('全部任务', all),
    ],
    subject: standing
      ? {
          type: 'standingImplementers',
          units: meaning.units.map((unit) => ({ printed: unit.printed, name: unit.name, ...names.target(unit) })),
        }
      : { type: 'leadIsFirst' },
  };
}

/** The items a rule speaks of, printed in the item at `at`. */
function literalReach(scope: RuleScope, ids: readonly string[], at: number): readonly string[] {
  switch (scope) {
    case 'thisItem':
      return ids.slice(at, at + 1);
    // 以下 is said from the item it is printed in, whose own clause names the same units.
    case 'followingItems':
    case 'thisAndFollowing':
      return ids.slice(at);
    case 'precedingItems':
      return ids.slice(0, at + 1);
    case 'allItems':
      return ids;
  }
}

const LABELS: Readonly<Record<RuleScope, (ref: string) => string>> = {
  thisItem: (ref) => `仅第 ${ref} 项`,
  followingItems: (ref) => `第 ${ref} 项及以下各项`,
  thisAndFollowing: (ref) => `第 ${ref} 项及以下各项`,
  precedingItems: (ref) => `第 ${ref} 项及以上各项`,
  allItems: () => '全部任务',
};

/** Items as the answer to how far a rule reaches. */
export const reachOption = (label: string, itemIds: readonly string[]): QuestionOption => ({
  label,
  answer: { choice: 'items', itemIds: [...itemIds] },
});
