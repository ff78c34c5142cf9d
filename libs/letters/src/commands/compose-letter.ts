import { letterFigureNames, type LetterFigureName, type LetterKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import {
  circularWords,
  noticeWords,
  specialReportWords,
  unitFacts,
  urgeWords,
  type LetterWords,
} from '../domain/letter-words.js';
import type { LetterFigure } from '../entities/letter.entity.js';
import type { ChosenItem } from '../storage/chosen-items.js';
import type { NewLetter, UnitFacts } from '../storage/insert-letter.js';

interface Situation {
  readonly answerBy: CalendarDate | null;
  readonly today: CalendarDate;
  readonly earlier: { readonly number: string | null } | null;
  /** The items are all that a plan still asks. */
  readonly wholePlan: boolean;
}

type Composed = LetterWords & Pick<NewLetter, 'unitId' | 'planId' | 'figures' | 'facts'>;

/** What a letter about these items says at first: its words, the facts of each unit, and its figures, each with what it counts. */
export function composed(kind: LetterKind, items: readonly ChosenItem[], situation: Situation): Composed {
  const { answerBy, today, earlier, wholePlan } = situation;
  const plans = new Set(items.map(({ planId }) => planId));
  const planId = plans.size === 1 ? (items[0]?.planId ?? null) : null;
  const toOne = { unitId: items[0]?.leadUnitId ?? null, planId, figures: [], facts: [] };
  const counted = countedIn(items);
  const toNobody = { unitId: null, planId };
  const until = answerBy ?? today;
  switch (kind) {
    case 'urge':
      return { ...urgeWords(items, until, today), ...toOne };
    case 'notice':
      return { ...noticeWords(items, until, today, earlier), ...toOne };
    case 'circular':
      return {
        ...circularWords(items, answerBy, today),
        ...toNobody,
        figures: figuresOf(counted, ['total', 'overdue']),
        facts: factsByUnit(items, today),
      };
    case 'specialReport': {
      const { total, closed, open, overdue } = counted;
      const figures = { total: total.length, closed: closed.length, open: open.length, overdue: overdue.length };
      const name = planId === null ? '有关方案' : `《${items[0]?.planTitle}》`;
      return {
        ...specialReportWords(figures, { name, whole: wholePlan }, today),
        ...toNobody,
        figures: figuresOf(counted, letterFigureNames),
        facts: factsByUnit(overdue, today),
      };
    }
  }
}

/** In official order, as the items come. */
function factsByUnit(items: readonly ChosenItem[], today: CalendarDate): UnitFacts[] {
  const units = [...new Set(items.map(({ leadUnitId }) => leadUnitId))];
  return units.map((unitId) => {
    const led = items.filter((item) => item.leadUnitId === unitId);
    return { unitId, facts: unitFacts(led, today), itemIds: idsOf(led) };
  });
}

type Counted = Readonly<Record<LetterFigureName, readonly ChosenItem[]>>;

const idsOf = (items: readonly ChosenItem[]): string[] => items.map(({ id }) => id);
const isOpen = ({ status }: ChosenItem): boolean => ['issued', 'inProgress', 'submitted'].includes(status);

const countedIn = (items: readonly ChosenItem[]): Counted => ({
  total: items,
  closed: items.filter((item) => !isOpen(item)),
  open: items.filter(isOpen),
  overdue: items.filter(({ overdue }) => overdue),
});

/** Each number with the items it counts now, which the letter keeps whatever becomes of them. */
const figuresOf = (counted: Counted, names: readonly LetterFigureName[]): LetterFigure[] =>
  names.map((name) => ({ name, count: counted[name].length, itemIds: idsOf(counted[name]) }));
