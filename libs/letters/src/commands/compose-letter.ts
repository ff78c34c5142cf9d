import type { LetterKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import {
  circularWords,
  noticeWords,
  specialReportWords,
  unitFacts,
  urgeWords,
  type LetterWords,
  type ReportFigures,
} from '../domain/letter-words.js';
import type { LetterFigure } from '../entities/letter.entity.js';
import type { ChosenItem } from '../storage/chosen-items.js';
import type { NewLetter } from '../storage/insert-letter.js';

interface Situation {
  readonly answerBy: CalendarDate | null;
  readonly today: CalendarDate;
  readonly earlier: { readonly number: string | null } | null;
  /** The items are all that a plan still asks. */
  readonly wholePlan: boolean;
}

type Composed = LetterWords & Pick<NewLetter, 'unitId' | 'planId' | 'figures' | 'facts'>;

/** What a letter about these items says at first: its words, the facts of each unit, and its figures with their lists. */
export function composed(kind: LetterKind, items: readonly ChosenItem[], situation: Situation): Composed {
  const { answerBy, today, earlier, wholePlan } = situation;
  const plans = new Set(items.map(({ planId }) => planId));
  const planId = plans.size === 1 ? (items[0]?.planId ?? null) : null;
  const toOne = { unitId: items[0]?.leadUnitId ?? null, planId, figures: [], facts: [] };
  const toNobody = { unitId: null, planId, figures: [] };
  const until = answerBy ?? today;
  switch (kind) {
    case 'urge':
      return { ...urgeWords(items, until, today), ...toOne };
    case 'notice':
      return { ...noticeWords(items, until, today, earlier), ...toOne };
    case 'circular':
      return { ...circularWords(items, answerBy, today), ...toNobody, facts: factsByUnit(items, today) };
    case 'specialReport': {
      const figures = figuresOf(items);
      const name = planId === null ? '有关方案' : `《${items[0]?.planTitle}》`;
      const lagging = items.filter(({ overdue }) => overdue);
      return {
        ...specialReportWords(figures, { name, whole: wholePlan }, today),
        ...toNobody,
        figures: listed(figures, wholePlan ? planId : null, today),
        facts: factsByUnit(lagging, today),
      };
    }
  }
}

/** In official order, as the items come. */
function factsByUnit(items: readonly ChosenItem[], today: CalendarDate): { unitId: string; facts: string }[] {
  const units = [...new Set(items.map(({ leadUnitId }) => leadUnitId))];
  return units.map((unitId) => ({
    unitId,
    facts: unitFacts(
      items.filter((item) => item.leadUnitId === unitId),
      today,
    ),
  }));
}

const isOpen = ({ status }: ChosenItem): boolean => ['issued', 'inProgress', 'submitted'].includes(status);

const figuresOf = (items: readonly ChosenItem[]): ReportFigures => ({
  total: items.length,
  closed: items.filter((item) => !isOpen(item)).length,
  open: items.filter(isOpen).length,
  overdue: items.filter(({ overdue }) => overdue).length,
});

/** Each number with the address of the list it counts; of chosen items the list is the letter's own. */
function listed(figures: ReportFigures, planId: string | null, today: CalendarDate): LetterFigure[] {
  const plan = planId === null ? '' : `plan=${planId}&form=item`;
  const lists: Readonly<Record<keyof ReportFigures, string>> = {
    total: plan && `${plan}&status=issued,inProgress,submitted,closed,continuing`,
    closed: plan && `${plan}&status=closed,continuing`,
    open: plan && `${plan}&status=issued,inProgress,submitted`,
    overdue: plan && `${plan}&status=issued,inProgress&dueBefore=${today}`,
  };
  return (['total', 'closed', 'open', 'overdue'] as const).map((name) => ({
    name,
    count: figures[name],
    list: lists[name],
  }));
}
