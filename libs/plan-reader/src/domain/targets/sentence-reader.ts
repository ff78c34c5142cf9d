import type { Range } from '../unit-list.js';
import { doubtOf } from './doubtful-values.js';
import { findDates, isOnlyDate, tellsOfPast, type DatePhrase } from './deadlines.js';
import { readBoundState, readComparison, readEndState, readLastingTrend } from './end-states.js';
import type { Findings, StatedTarget, Terms } from './found-target.js';
import { lexNumbers } from './number-lexer.js';
import { NumberPlaces } from './number-places.js';
import { phrasesOf } from './phrases.js';
import { insideBrackets, readPieces, trimRange } from './quantified.js';
import type { Quantity } from './quantities.js';
import { readRespective } from './respective.js';
import type { TargetContext } from './target-context.js';
import { continues, goalVerb, hopes, idle } from './wording.js';

/** 覆盖率达到60%、80%: values of one measure, as against 建成泵站3座、闸门5座. */
const ofOneThing = (pieces: readonly StatedTarget[]): boolean =>
  pieces.every(({ indicator }) => indicator === pieces[0]!.indicator);

const noTerms: Terms = { due: null, duePhrase: null, recurrence: null, continuing: false, aspirational: false };

const adjunct = /^(?:在|对|针对|围绕|依托|按照|根据|通过|经|随着|结合|聚焦|为了?|以|由|将|把|面向|立足|利用|鼓励|除)/;
const shareFirst = /^\d[\d.]*%(?:以上|左右)?的/;

/** 实现行政村供水全覆盖, 分级评价全覆盖; 推进…全覆盖 only works at it. */
const covers =
  /(?:实现|做到|达到)[^，]{0,40}全覆盖$|^(?!推|加|促|逐步|力|鼓|支|围绕|坚持|按|强化|探索|扩|以|对|已|目前|积极|深|开展|持续)[一-龥（）]{4,40}全覆盖$/;
/** What may stand before a deadline that opens its phrase: 全市, 近期（2025年前）. */
const leadIn =
  /^(?:[其中同时并且以及此外力争确保全市省县我本]{1,6}|(?:近期|中期|远期|近中期|中远期|远景|[一二三]期|第[一二三]阶段)（)$/;
const told = /已|累计|共有|以来|为止|现有|原有/;
/** How far behind a past date its sentence says that it tells what has come about. */
const toldReach = 60;

/** More deadlines between two commas than any sentence has. */
const mostDates = 6;

/** Reads one sentence, phrase by phrase: a deadline governs the phrases behind it. */
export class SentenceReader {
  terms: Terms;
  opensList = false;
  dated = false;
  private readonly s: string;
  private readonly numbers: NumberPlaces;
  private readonly firstTarget: number;
  /** The first target of the sentence that no 长期坚持 has reached yet. */
  private lasting: number;
  /** What the phrase before recurs about, where it set no target itself. */
  private recurring: { readonly date: DatePhrase; readonly topic: string } | null = null;
  private subject: string | null = null;
  private past = false;
  /** The dates of a list that governs, one for each value that 分别 spreads. */
  private dues: readonly (string | null)[] = [];
  /** Whether they are printed one by one, not as a period. */
  private listed = false;

  constructor(
    private readonly context: TargetContext,
    private readonly sentence: Range,
    carried: Terms | null,
    private readonly found: Findings,
  ) {
    this.s = context.reading.s;
    this.terms = carried ?? noTerms;
    this.firstTarget = found.targets.length;
    this.lasting = this.firstTarget;
    this.numbers = new NumberPlaces(context, sentence, found);
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
    if (this.found.targets.length > this.firstTarget)
      for (const { a, b } of this.numbers.open) this.found.asked?.doubts.push({ kind: 'unclearNumber', a, b });
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
    const dates = findDates(s, phrase.a, phrase.b, this.context.basis);
    const deadlines = dates.filter((date) => date.kind === 'deadline');
    let from = phrase.a;
    const [first, second] = deadlines;
    if (deadlines.length > mostDates) {
      this.numbers.leaveUnread(phrase, dates, lexNumbers(this.context.reading, phrase.a, phrase.b));
      return;
    }
    if (first !== undefined && second !== undefined && second.a - first.b > 3) {
      // 到2026年达到60%、到2030年达到80%
      this.readPhrase({ a: phrase.a, b: second.a });
      this.readPhrase({ a: second.a, b: phrase.b });
      return;
    }
    this.askAbout(dates);
    this.dated ||= dates.some((date) => date.kind !== 'mention');
    this.past = tellsOfPast(s, phrase, dates, this.context.basis, this.past);
    if (first !== undefined) {
      const ahead = trimRange(s, { a: phrase.a, b: first.a });
      const behind = trimRange(s, { a: first.b, b: phrase.b });
      const leads = ahead.b - ahead.a < 2 || leadIn.test(s.slice(ahead.a, ahead.b));
      if (behind.b <= behind.a) {
        // what stands before a deadline that ends its phrase was not governed by it
        if (!leads) {
          this.readContent({ a: phrase.a, b: first.a }, dates);
          this.numbers.tell({ a: first.a, b: phrase.b }, dates, this.past);
          // …相关药品到2025年，基本形成…: the full stop before the deadline is lost
          if (/^[到至]/.test(s.slice(first.a, first.b)) && s.charAt(phrase.b) === '，')
            this.found.asked?.doubts.push({ kind: 'missingStop', a: Math.max(ahead.a, ahead.b - 12), b: first.b });
        } else this.numbers.tell(phrase, dates, this.past);
        this.take(first);
        return;
      }
      this.take(first);
      if (leads) from = first.b + (s.charAt(first.b) === '）' ? 1 : 0);
    }
    const continuing = dates.some((date) => date.kind === 'continuing');
    if (continuing && this.goesOnForever(phrase)) return;
    const recurring = dates.find((date) => date.kind === 'recurrence') ?? this.recursAbout(from);
    const own = this.terms;
    const before = this.found.targets.length;
    if (recurring !== undefined || continuing)
      this.terms = {
        ...own,
        recurrence: recurring?.recurrence ?? null,
        duePhrase: own.duePhrase ?? recurring ?? null,
        continuing,
      };
    this.readContent({ a: from, b: phrase.b }, dates);
    if (from > phrase.a) this.numbers.tell({ a: phrase.a, b: from }, dates, this.past);
    this.terms = own;
    const topic = s.slice(Math.max(from, phrase.b - 2), phrase.b);
    this.recurring =
      recurring !== undefined && this.found.targets.length === before && /^[一-龥]{2}$/.test(topic)
        ? { date: recurring, topic }
        : null;
  }

  /** 每年开展一次评估，评估覆盖率达到…: the next phrase takes up what recurs. */
  private recursAbout(from: number): DatePhrase | undefined {
    return this.recurring !== null && this.s.startsWith(this.recurring.topic, from) ? this.recurring.date : undefined;
  }

  /** 长期坚持 by itself holds for what its sentence says before it, or else behind it. */
  private goesOnForever({ a, b }: Range): boolean {
    if (!/^长期[坚推任落][持进务实]$/.test(this.s.slice(a, b))) return false;
    const { targets } = this.found;
    if (targets.length === this.firstTarget) this.terms = { ...this.terms, continuing: true };
    for (; this.lasting < targets.length; this.lasting += 1) {
      const { stated, terms } = targets[this.lasting]!;
      if (terms.due === null && terms.recurrence === null)
        targets[this.lasting] = { stated, terms: { ...terms, continuing: true } };
    }
    return true;
  }

  private askAbout(dates: readonly DatePhrase[]): void {
    for (const { doubt, a, b } of dates)
      if (
        doubt !== null &&
        !(doubt === 'pastDate' && told.test(this.s.slice(b, Math.min(b + toldReach, this.sentence.b))))
      )
        this.found.asked?.doubts.push({ kind: doubt, a, b });
  }

  private take(date: DatePhrase): void {
    this.dues = date.dues.length > 1 ? date.dues : [];
    this.listed = this.dues.length > 1 && /[、和及]/.test(this.s.slice(date.a, date.b));
    this.terms = {
      due: date.due,
      duePhrase: { a: date.a, b: date.b },
      recurrence: null,
      continuing: false,
      aspirational: date.aspirational,
    };
  }

  /** Reads what a phrase says apart from its dates. */
  private readContent(range: Range, dates: readonly DatePhrase[]): void {
    const { s } = this;
    const content = trimRange(s, range);
    const text = s.slice(content.a, content.b);
    const goal = this.governed();
    const quantities = this.numbers.place(content, dates, {
      goal,
      recurs: this.terms.recurrence !== null,
      past: this.past,
    });
    if (quantities.length > 0) {
      this.readNumbers(content, quantities);
      return;
    }
    if (content.b - content.a < 4 || idle.test(text) || isOnlyDate(content, dates)) return;
    for (const part of this.coordinated(content)) {
      const compared = readBoundState(s, part) ?? readComparison(s, part);
      if (compared !== null) this.add([compared]);
      else if (goal && !this.isAdjunct(text)) this.add(readEndState(s, part));
    }
    if (goal) return;
    if (covers.test(text)) this.add(readEndState(s, content));
    else if (!this.past) this.add(readLastingTrend(s, content, this.sentence.a));
  }

  private governed(): boolean {
    return this.terms.due !== null || (this.terms.duePhrase !== null && this.terms.recurrence === null);
  }

  private isAdjunct(text: string): boolean {
    return adjunct.test(text) && /(?:下|中|上|基础上|前提下|方面|过程中|同时|的|后|时)$/.test(text);
  }

  private readNumbers(content: Range, quantities: readonly Quantity[]): void {
    const { s } = this;
    const text = s.slice(content.a, content.b);
    const inner = quantities.filter(({ a }) => insideBrackets(text, a - content.a));
    const outer = inner.length === quantities.length ? inner : quantities.filter((one) => !inner.includes(one));
    const [first] = outer;
    const spread = readRespective(s, content, outer);
    const pieces = spread?.targets ?? readPieces(s, content, outer, this.subject);
    const ahead = this.unnumbered(content, first!);
    if (ahead !== null) this.add([ahead]);
    const perDate = this.dues.length === pieces.length && (spread !== null || (this.listed && ofOneThing(pieces)));
    const dues = this.dues;
    // without 分别 a list of dates is dealt out once: 到2026年、2027年，覆盖率达到60%、80%，…
    if (perDate && spread === null) this.dues = [];
    const unclear = spread !== null && !perDate && spread.subjects !== pieces.length;
    if (unclear) this.found.asked?.doubts.push({ kind: 'unevenList', a: content.a, b: content.b });
    this.add(pieces, perDate ? dues : unclear && dues.length > 0 ? pieces.map(() => null) : undefined);
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
    found.forEach((read, k) => {
      const kind = doubtOf(read);
      const stated = kind === null ? read : { ...read, value: null, valueMax: null };
      if (kind !== null) this.found.asked?.doubts.push({ kind, ...read.range });
      const hoped = this.terms.aspirational || hopes.test(this.s.slice(stated.range.a, stated.range.b));
      const due = dues === undefined ? this.terms.due : (dues[k] ?? null);
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
}
