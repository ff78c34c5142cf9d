import { liesIn } from '../ranges.js';
import type { Range } from '../unit-list.js';
import { purposeOf } from './commitment.js';
import type { DatePhrase } from './deadlines.js';
import type { Findings } from './found-target.js';
import { lexNumbers, type NumberToken } from './number-lexer.js';
import { namedRanges, natureOf } from './number-roles.js';
import { readQuantity, type Quantity } from './quantities.js';
import { numberedAt, type TargetContext } from './target-context.js';
import { goalVerb } from './wording.js';

/** More numbers between two commas than any sentence has. */
const mostNumbers = 24;

/** What governs a phrase. */
export interface Governed {
  readonly goal: boolean;
  readonly recurs: boolean;
  readonly past: boolean;
}

/** Says of each number of a sentence what it is. */
export class NumberPlaces {
  private readonly s: string;
  private quoted: readonly Range[] | null = null;
  private counted = false;
  /** Phrases without a deadline whose number nothing explains: doubtful where their sentence sets a target. */
  readonly open: Range[] = [];

  constructor(
    private readonly context: TargetContext,
    private readonly sentence: Range,
    private readonly found: Findings,
  ) {
    this.s = context.reading.s;
  }

  private named(): readonly Range[] {
    this.quoted ??= namedRanges(this.s, this.sentence.a, this.sentence.b);
    return this.quoted;
  }

  /** Says of each number what it is where none is promised. */
  tell(range: Range, dates: readonly DatePhrase[], past = false): void {
    if (this.found.asked !== null) this.place(range, dates, { goal: false, recurs: false, past });
  }

  /** Says of each number of a phrase what it is, and returns those that are promised. */
  place(range: Range, dates: readonly DatePhrase[], governed: Governed): Quantity[] {
    const { s } = this;
    const { goal } = governed;
    const promised: Quantity[] = [];
    let share = false;
    const tokens = lexNumbers(this.context.reading, range.a, range.b, this.found.asked ? Infinity : mostNumbers + 1);
    if (tokens.length > mostNumbers) return this.leaveUnread(range, dates, tokens);
    for (const token of tokens) {
      if (numberedAt(this.context, token.a) !== null) continue;
      const quantity = readQuantity(s, token, range.a, range.b);
      const follows = this.goesOn(promised.at(-1), quantity);
      const predicated = follows || ['reached', 'growth', 'rank'].includes(quantity.kind);
      const nature = natureOf(s, token, quantity.b, dates, this.named(), predicated, range.b);
      const purpose =
        nature === 'quantity'
          ? purposeOf(s, quantity, {
              goal,
              recurs: governed.recurs,
              past: governed.past,
              phrase: range,
              sentence: this.sentence.a,
              listing: this.counted,
            })
          : 'explained';
      const belongs =
        (share && quantity.kind === 'count' && this.isPartOfState(promised.at(-1), quantity)) ||
        this.isPlaceOfCounted(promised.at(-1), quantity);
      const counts = nature === 'quantity' && !belongs && (purpose === 'promised' || follows);
      if (purpose === 'open' && !belongs && !counts && !goal && token.unit !== null) this.open.push(range);
      if (token.reversed && counts) this.found.asked?.doubts.push({ kind: 'reversedRange', a: range.a, b: range.b });
      if (token.vague && counts) this.found.asked?.doubts.push({ kind: 'unclearNumber', a: range.a, b: range.b });
      if (counts) {
        this.counted ||= quantity.kind === 'count';
        promised.push(quantity);
        share ||= quantity.kind === 'share';
      }
      const from = /[从由](?:目前|现有|当前)?的?$/.test(
        s.slice(Math.max(range.a, quantity.predicate - 4), quantity.predicate),
      );
      const explained = nature !== 'quantity' || counts || share || !goal || from;
      if (!explained) this.found.asked?.doubts.push({ kind: 'unclearNumber', a: range.a, b: range.b });
      this.found.asked?.numbers.push({
        a: token.a,
        b: quantity.b,
        role: counts ? 'target' : nature === 'quantity' ? 'context' : nature,
      });
    }
    return promised;
  }

  /** A phrase of so many numbers is a table that lost its lines: a person has to look at it. */
  leaveUnread(range: Range, dates: readonly DatePhrase[], tokens: readonly NumberToken[]): Quantity[] {
    this.found.asked?.doubts.push({ kind: 'unclearNumber', a: range.a, b: range.b });
    for (const { a, end } of tokens)
      this.found.asked?.numbers.push({ a, b: end, role: liesIn(dates, a) ? 'date' : 'context' });
    return [];
  }

  /** 分别达到65%和55%, 分别下降15%、10%: the second number is promised as the first is. */
  private goesOn(before: Quantity | undefined, quantity: Quantity): boolean {
    const alike = before?.kind === 'growth' && before.token.unit === quantity.token.unit;
    return (
      (before?.kind === 'reached' || alike) &&
      before !== undefined &&
      /^(?:[、和及与]|以及)$/.test(this.s.slice(before.b, quantity.predicate))
    );
  }

  /** 3个专科进入全国前100名: the place is what the counted have to reach. */
  private isPlaceOfCounted(before: Quantity | undefined, quantity: Quantity): boolean {
    if (before?.kind !== 'count' || quantity.kind !== 'rank') return false;
    return /^[^，、；]{0,16}(?:进入|跻身|位列)[^，、；]{0,8}$/.test(this.s.slice(before.b, quantity.predicate));
  }

  /** 50%以上的县建成1所医院: the one hospital is what each of the half has to have. */
  private isPartOfState(before: Quantity | undefined, quantity: Quantity): boolean {
    if (before?.kind !== 'share') return false;
    const between = this.s.slice(before.b, quantity.token.a);
    return goalVerb.test(between) && !/[、和及]/.test(between.slice(goalVerb.exec(between)!.index));
  }
}
