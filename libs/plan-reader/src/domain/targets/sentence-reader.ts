import { liesIn } from '../ranges.js';
import type { Range } from '../unit-list.js';
import { isCommitted } from './commitment.js';
import { findDates, isOnlyDate, tellsOfPast, type DatePhrase } from './deadlines.js';
import { readBoundState, readComparison, readEndState } from './end-states.js';
import type { Findings, StatedTarget, Terms } from './found-target.js';
import { lexNumbers, type NumberToken } from './number-lexer.js';
import { namedRanges, natureOf } from './number-roles.js';
import { phrasesOf } from './phrases.js';
import { insideBrackets, readPieces, trimRange } from './quantified.js';
import { readQuantity, type Quantity } from './quantities.js';
import { numberedAt, type TargetContext } from './target-context.js';
import { continues, goalVerb, hopes, idle } from './wording.js';

const noTerms: Terms = { due: null, duePhrase: null, recurrence: null, continuing: false, aspirational: false };

const adjunct = /^(?:在|对|针对|围绕|依托|按照|根据|通过|经|随着|结合|聚焦|为了?|以|由|将|把|面向|立足|利用|鼓励|除)/;
const shareFirst = /^\d[\d.]*%(?:以上|左右)?的/;

/** More numbers or deadlines between two commas than any sentence has. */
const mostNumbers = 24;
const mostDates = 6;

/** Reads one sentence, phrase by phrase: a deadline governs the phrases behind it. */
export class SentenceReader {
  terms: Terms;
  opensList = false;
  dated = false;
  private readonly s: string;
  private quoted: readonly Range[] | null = null;
  private subject: string | null = null;
  private past = false;

  constructor(
    private readonly context: TargetContext,
    private readonly sentence: Range,
    carried: Terms | null,
    private readonly found: Findings,
  ) {
    this.s = context.reading.s;
    this.terms = carried ?? noTerms;
  }

  run(): void {
    const phrases = phrasesOf(this.s, this.sentence);
    for (let k = 0; k < phrases.length; k += 1) {
      let phrase = phrases[k]!;
      while (k + 1 < phrases.length && phrase.b - phrase.a < 200 && this.runsOn(phrase)) {
        k += 1;
        phrase = { a: phrase.a, b: phrases[k]!.b };
      }
      this.readPhrase(phrase);
    }
    this.opensList = this.terms.duePhrase !== null && phrases.some((phrase) => this.s.charAt(phrase.b) === '：');
  }

  /** 建立以基层为重点，以医院为支撑的体系 is one phrase, and so is a phrase that only says with or in what. */
  private runsOn(phrase: Range): boolean {
    const text = this.s.slice(phrase.a, phrase.b);
    if (this.s.charAt(phrase.b) !== '，') return false;
    if (continues.test(text)) return true;
    // 35%的村、50%的镇，25%的站达到标准: the predicate comes with the last
    if (shareFirst.test(text) && !goalVerb.test(text)) return shareFirst.test(this.s.slice(phrase.b + 1, phrase.b + 9));
    return (
      this.terms.due !== null &&
      adjunct.test(text) &&
      !goalVerb.test(text) &&
      !/[0-9]/.test(text) &&
      text.length < 60 &&
      !/[升高长成好善定熟]$/.test(text)
    );
  }

  private readPhrase(phrase: Range): void {
    const { s } = this;
    const dates = findDates(s, phrase.a, phrase.b, this.context.issuedOn);
    const deadlines = dates.filter((date) => date.kind === 'deadline');
    let from = phrase.a;
    const [first, second] = deadlines;
    if (deadlines.length > mostDates) {
      this.leaveUnread(phrase, dates, lexNumbers(this.context.reading, phrase.a, phrase.b));
      return;
    }
    if (first !== undefined && second !== undefined && second.a - first.b > 3) {
      // 到2026年达到60%、到2030年达到80%
      this.readPhrase({ a: phrase.a, b: second.a });
      this.readPhrase({ a: second.a, b: phrase.b });
      return;
    }
    this.dated ||= dates.some((date) => date.kind !== 'mention');
    this.past = tellsOfPast(s, phrase, dates, this.context.issuedOn, this.past);
    if (first !== undefined) {
      const ahead = trimRange(s, { a: phrase.a, b: first.a });
      const behind = trimRange(s, { a: first.b, b: phrase.b });
      const leads =
        ahead.b - ahead.a < 2 || /^[其中同时并且以及此外力争确保全市省县我本]{1,6}$/.test(s.slice(ahead.a, ahead.b));
      if (behind.b <= behind.a) {
        // what stands before a deadline that ends its phrase was not governed by it
        if (!leads) {
          this.readContent({ a: phrase.a, b: first.a }, dates);
          this.tellNumbers({ a: first.a, b: phrase.b }, dates);
          // …相关药品到2025年，基本形成…: the full stop before the deadline is lost
          if (/^[到至]/.test(s.slice(first.a, first.b)) && s.charAt(phrase.b) === '，')
            this.found.asked?.doubts.push({ code: 'missingStop', a: Math.max(ahead.a, ahead.b - 12), b: first.b });
        } else this.tellNumbers(phrase, dates);
        this.take(first);
        return;
      }
      this.take(first);
      if (leads) from = first.b;
    }
    const recurring = dates.find((date) => date.kind === 'recurrence');
    const continuing = dates.some((date) => date.kind === 'continuing');
    const own = this.terms;
    if (recurring !== undefined || continuing)
      this.terms = {
        ...own,
        recurrence: recurring?.recurrence ?? null,
        duePhrase: own.duePhrase ?? recurring ?? null,
        continuing,
      };
    this.readContent({ a: from, b: phrase.b }, dates, deadlines[0]?.dues ?? []);
    if (from > phrase.a) this.tellNumbers({ a: phrase.a, b: from }, dates);
    this.terms = own;
  }

  private take(date: DatePhrase): void {
    this.terms = {
      due: date.due,
      duePhrase: { a: date.a, b: date.b },
      recurrence: null,
      continuing: false,
      aspirational: date.aspirational,
    };
  }

  /** Reads what a phrase says apart from its dates. */
  private readContent(range: Range, dates: readonly DatePhrase[], dues: readonly (string | null)[] = []): void {
    const { s } = this;
    const content = trimRange(s, range);
    const text = s.slice(content.a, content.b);
    const goal = this.governed();
    const quantities = this.placeNumbers(content, dates, goal);
    if (quantities.length > 0) {
      this.readNumbers(content, quantities, dues);
      return;
    }
    if (content.b - content.a < 4 || idle.test(text) || isOnlyDate(content, dates)) return;
    for (const part of this.coordinated(content)) {
      const compared = readBoundState(s, part) ?? readComparison(s, part);
      if (compared !== null) this.add([compared]);
      else if (goal && !this.isAdjunct(text)) this.add(readEndState(s, part));
    }
    if (goal) return;
    if (/(?:实现|做到|达到)[^，]{0,40}全覆盖$/.test(text)) this.add(readEndState(s, content));
  }

  private named(): readonly Range[] {
    this.quoted ??= namedRanges(this.s, this.sentence.a, this.sentence.b);
    return this.quoted;
  }

  private governed(): boolean {
    return this.terms.due !== null || (this.terms.duePhrase !== null && this.terms.recurrence === null);
  }

  private isAdjunct(text: string): boolean {
    return adjunct.test(text) && /(?:下|中|上|基础上|前提下|方面|过程中|同时|的|后|时)$/.test(text);
  }

  private readNumbers(content: Range, quantities: readonly Quantity[], dues: readonly (string | null)[]): void {
    const { s } = this;
    const text = s.slice(content.a, content.b);
    const inner = quantities.filter(({ a }) => insideBrackets(text, a - content.a));
    const outer = inner.length === quantities.length ? inner : quantities.filter((one) => !inner.includes(one));
    const [first] = outer;
    const pieces = readPieces(s, content, outer, this.subject);
    const ahead = this.unnumbered(content, first!);
    if (ahead !== null) this.add([ahead]);
    const perDate = dues.length === pieces.length && dues.length > 1;
    this.add(pieces, perDate ? dues : undefined);
    if (outer === inner) return;
    // （其中省级不少于20家） is a target of its own
    for (const quantity of inner) {
      const open = text.lastIndexOf('（', quantity.a - content.a);
      const close = text.indexOf('）', quantity.b - content.a);
      const range = { a: content.a + open + 1, b: close < 0 ? content.b : content.a + close };
      const alone = inner.filter(({ a }) => range.a <= a && a < range.b);
      if (alone[0] === quantity) this.add(readPieces(s, range, alone, this.subject));
    }
  }

  /** 三级医院和80%以上二级医院实现互认: the part without a share has to reach it whole. */
  private unnumbered(content: Range, first: Quantity): StatedTarget | null {
    const { s } = this;
    if (first.kind !== 'share' || !this.governed()) return null;
    const ahead = /^(.{3,40}?)(?:和|及|以及|、|与)$/.exec(s.slice(content.a, first.predicate));
    const verb = goalVerb.exec(s.slice(first.b, content.b));
    if (ahead === null || verb === null || goalVerb.test(ahead[1]!)) return null;
    const whole = readEndState(s, content)[0]!;
    return { ...whole, op: 'qualitative', indicator: ahead[1]! + s.slice(first.b + verb.index, content.b) };
  }

  private add(found: readonly StatedTarget[], dues?: readonly (string | null)[]): void {
    found.forEach((stated, k) => {
      const hoped = this.terms.aspirational || hopes.test(this.s.slice(stated.range.a, stated.range.b));
      const due = dues?.[k] ?? this.terms.due;
      const same = hoped === this.terms.aspirational && due === this.terms.due;
      this.found.targets.push({ stated, terms: same ? this.terms : { ...this.terms, due, aspirational: hoped } });
      this.subject = stated.indicator;
    });
  }

  /** Two goals that only 、 parts: 比例适度提高、收入不得低于平均水平. */
  private coordinated(range: Range): Range[] {
    const text = this.s.slice(range.a, range.b);
    const cut =
      /(?:提高|提升|上升|下降|完善|健全|增强|改善|优化|降低|成熟|夯实|规范|落实|建立|形成|达标)、(?=[^、，]{6,}$)/.exec(
        text,
      );
    if (cut === null || cut.index < 6 || /[“（《][^”）》]*$/.test(text.slice(0, cut.index))) return [range];
    const at = range.a + cut.index + cut[0].length - 1;
    return [
      { a: range.a, b: at },
      { a: at + 1, b: range.b },
    ];
  }

  /** Says of each number what it is where none is promised. */
  private tellNumbers(range: Range, dates: readonly DatePhrase[]): void {
    if (this.found.asked !== null) this.placeNumbers(range, dates);
  }

  /** Says of each number of a phrase what it is, and returns those that are promised. */
  private placeNumbers(range: Range, dates: readonly DatePhrase[], goal = false): Quantity[] {
    const { s } = this;
    const promised: Quantity[] = [];
    let share = false;
    const tokens = lexNumbers(this.context.reading, range.a, range.b, this.found.asked ? Infinity : mostNumbers + 1);
    if (tokens.length > mostNumbers) return this.leaveUnread(range, dates, tokens);
    for (const token of tokens) {
      if (numberedAt(this.context, token.a) !== null) continue;
      const quantity = readQuantity(s, token, range.a, range.b);
      const predicated = ['reached', 'growth', 'rank'].includes(quantity.kind);
      const nature = natureOf(s, token, quantity.b, dates, this.named(), predicated, range.b);
      const around = {
        phrase: range,
        sentence: this.sentence.a,
        goal,
        recurs: this.terms.recurrence !== null,
        past: this.past,
      };
      const counts =
        nature === 'quantity' &&
        !(share && quantity.kind === 'count' && this.isPartOfState(promised.at(-1), quantity)) &&
        (isCommitted(s, quantity, around) || this.goesOn(promised.at(-1), quantity));
      if (counts) {
        promised.push(quantity);
        share ||= quantity.kind === 'share';
      }
      const from = /[从由](?:目前|现有|当前)?的?$/.test(
        s.slice(Math.max(range.a, quantity.predicate - 4), quantity.predicate),
      );
      const explained = nature !== 'quantity' || counts || share || !goal || from;
      if (!explained) this.found.asked?.doubts.push({ code: 'unclearNumber', a: range.a, b: range.b });
      this.found.asked?.numbers.push({
        a: token.a,
        b: quantity.b,
        role: counts ? 'target' : nature === 'quantity' ? 'context' : nature,
      });
    }
    return promised;
  }

  /** A phrase of so many numbers is a table that lost its lines: a person has to look at it. */
  private leaveUnread(range: Range, dates: readonly DatePhrase[], tokens: readonly NumberToken[]): Quantity[] {
    this.found.asked?.doubts.push({ code: 'unclearNumber', a: range.a, b: range.b });
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

  /** 50%以上的县建成1所医院: the one hospital is what each of the half has to have. */
  private isPartOfState(before: Quantity | undefined, quantity: Quantity): boolean {
    if (before?.kind !== 'share') return false;
    const between = this.s.slice(before.b, quantity.token.a);
    return goalVerb.test(between) && !/[、和及]/.test(between.slice(goalVerb.exec(between)!.index));
  }
}
