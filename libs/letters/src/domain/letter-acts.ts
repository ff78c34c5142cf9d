import type { LetterAct, LetterStatus } from '#libs/contracts';

/** Who asks, and what stands in the way. */
export interface LetterStanding {
  readonly status: LetterStatus;
  readonly isOffice: boolean;
  /** The asker may answer for the unit it goes to. */
  readonly mayAnswer: boolean;
  /** Facts that nobody was asked about yet. */
  readonly hasFactsToAsk: boolean;
  readonly isBlocked: boolean;
  /** Not answered in time, and nothing follows it yet. */
  readonly canEscalate: boolean;
}

/** What may be done with a letter: drafts are the office's, what was sent is answered once or withdrawn with a reason. */
export function letterActsOf(standing: LetterStanding): LetterAct[] {
  const { status, isOffice, mayAnswer, hasFactsToAsk, isBlocked, canEscalate } = standing;
  switch (status) {
    case 'prepared':
    case 'checked':
      if (!isOffice) return [];
      return [
        'edit',
        ...(status === 'prepared' ? (['check'] as const) : []),
        ...(hasFactsToAsk ? (['askFacts'] as const) : []),
        ...(status === 'checked' && !isBlocked ? (['send'] as const) : []),
        'discard',
      ];
    case 'sent':
      return [
        ...(mayAnswer ? (['answer'] as const) : []),
        ...(isOffice && canEscalate ? (['escalate'] as const) : []),
        ...(isOffice ? (['withdraw'] as const) : []),
      ];
    case 'answered':
    case 'withdrawn':
    case 'discarded':
      return [];
  }
}
