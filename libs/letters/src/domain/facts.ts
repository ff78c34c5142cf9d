import type { FactStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** Facts about a unit, as far as sending goes. */
export interface PutFacts {
  readonly unitName: string;
  readonly status: FactStatus;
  readonly checkBy: CalendarDate | null;
}

/** Why the facts of one unit keep a letter from being sent, or null. */
export type FactObstacle = 'notAsked' | 'waiting' | 'objected';

/**
 * The unit is heard first: its facts are put to it with a day; once it has confirmed, or the day is past without a word, or
 * the office has answered an objection, they may be sent.
 */
export function factObstacle({ status, checkBy }: PutFacts, today: CalendarDate): FactObstacle | null {
  switch (status) {
    case 'noted':
      return 'notAsked';
    case 'asked':
      return checkBy !== null && checkBy < today ? null : 'waiting';
    case 'objected':
      return 'objected';
    case 'confirmed':
    case 'kept':
      return null;
  }
}

const words: Readonly<Record<FactObstacle, (unit: string, checkBy: string) => string>> = {
  notAsked: (unit) => `${unit}：尚未送单位核对`,
  waiting: (unit, checkBy) => `${unit}：核对期限为 ${checkBy}，尚未回复`,
  objected: (unit) => `${unit}：对事实有异议，须修改后重新核对，或说明保留理由`,
};

/** What keeps a letter from being sent, unit by unit in the order given. */
export const factObstacles = (
  facts: readonly PutFacts[],
  today: CalendarDate,
): { code: FactObstacle; message: string }[] =>
  facts.flatMap((fact) => {
    const code = factObstacle(fact, today);
    return code === null ? [] : [{ code, message: words[code](fact.unitName, fact.checkBy ?? '') }];
  });
