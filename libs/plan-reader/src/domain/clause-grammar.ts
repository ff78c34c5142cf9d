import { closes, opens } from './brackets.js';
import { takeElement, type Element } from './clause-elements.js';
import type { Label } from './labels.js';
import type { Reading } from './reading.js';
import { beginsRule } from './rule-words.js';
import { isGeneric, isImplementer } from './unit-kinds.js';
import { anyOf, byEnumerationComma, byStop, joinEnglish, joinRegions, splitTopLevel, type Range } from './unit-list.js';
import { innerLead, type Role } from './verbs.js';

/** What a responsibility clause says, as ranges of the folded text. */
export interface ParsedClause {
  readonly leads: readonly Range[];
  /** Whether 牵头 or the like is printed; otherwise the first-listed unit was taken. */
  readonly leadStated: boolean;
  readonly supporting: readonly Range[];
  readonly guiding: readonly Range[];
  readonly implementers: readonly Range[];
  readonly openEnded: boolean;
  readonly due: Range | null;
  readonly rules: readonly Range[];
  /** Where labels and units begin. */
  readonly starts: readonly number[];
  /** Whether a verb (负责, 牵头) is printed; a bare list of bodies may be an example and no clause. */
  readonly verbStated: boolean;
  /** Whether every part was understood as a unit, a verb, a deadline or a rule. */
  readonly confident: boolean;
}

const duePhrase =
  /^(?:[并且]?(?:力争|争取|确保)?(?:到|在|于|自)?(?:20\d\d|\d\d)年|20\d\d[-/.]\d{1,2}(?!\d)|(?:每年)?\d{1,2}月|[一二三四五六七八九十]{1,3}月|[并且]?(?:长期|持续)|常态|按进度|按时|按序时|立即|即时|立行立改|即知即改|每[年月季周]|全年|年[内底中]|本年|今年|明年|近期|中期|远期|第?[一二三四]季度|[上下]半年|适时|“十[四五六]五”)/;

/** Whether a phrase is a deadline or pace, not a unit. */
export const isDuePhrase = (phrase: string): boolean => phrase.length <= 40 && duePhrase.test(phrase);

interface Assigned extends Range {
  readonly role: Role;
  /** Whether its name ends with that of the region behind it. */
  readonly region: boolean;
}

/** So many regions share the kind of the last (青山、白水、绿原市政府), and so long is the name of a place. */
const longestShare = 12;
const longestPlace = 5;

/** Collects units until a verb, a stop or the end says what they do. */
class RoleAssignment {
  readonly units: Assigned[] = [];
  open = false;
  verbStated = false;
  /** Whether a collective body (各有关部门) stands in the list. */
  private collective = false;
  private certain = 0;
  private uncertain = 0;
  private refused = 0;
  private pending: Element[] = [];
  private joinedFrom = -1;

  constructor(private readonly s: string) {}

  /** A会同B：those after 会同 support, whatever the verb. */
  join(): void {
    this.joinedFrom = this.pending.length;
  }

  add(elements: readonly Element[]): void {
    for (const element of elements) {
      if (element.open) this.open = true;
      if (element.unit === null) {
        if (!element.open) this.refused += 1;
        continue;
      }
      if (element.certain) this.certain += 1;
      else this.uncertain += 1;
      this.pending.push(element);
    }
  }

  /** One name of an unknown ending among several known ones is still a name. */
  get confident(): boolean {
    const names = this.units.length > 0 || this.collective;
    return this.refused === 0 && names && this.uncertain * 3 <= this.certain;
  }

  /** 东滩、西滩管理区, 青山、白水、绿原市政府: what the last is says what those before it are. */
  private sharesRegion(elements: readonly Element[], k: number): boolean {
    for (let i = k; i + 1 < elements.length && i - k < longestShare; i += 1) {
      const { unit, certain } = elements[i]!;
      const next = elements[i + 1]!;
      if (unit === null || certain || next.unit === null) return false;
      if (this.s.charAt(unit.b) !== '、' || next.unit.a !== unit.b + 1) return false;
      if (next.certain) return !next.name.startsWith('各') && isImplementer(next.name);
    }
    return false;
  }

  close(role: Role): void {
    const named = this.pending.filter((element) => !isGeneric(element.name));
    // 有关部门 names nobody, so it leads nothing: it only opens the list
    const answers = role === 'lead' || role === 'responsible';
    const kept = answers || named.length > 0 || this.units.length > 0 ? named : this.pending;
    if (kept.length < this.pending.length) {
      this.open = true;
      this.collective = true;
    }
    kept.forEach((element, k) => {
      const joined = this.joinedFrom >= 0 && this.pending.indexOf(element) >= this.joinedFrom;
      const { a, b } = element.unit!;
      const region = !element.certain && this.sharesRegion(kept, k);
      if (region && element.name.length <= longestPlace && this.uncertain > 0) {
        this.uncertain -= 1;
        this.certain += 1;
      }
      this.units.push({ a, b, role: element.role ?? (joined ? 'supporting' : role), region });
    });
    this.pending = [];
    this.joinedFrom = -1;
  }
}

const byStopOrColon = anyOf('，；。|：');

/** Finds where the rule part of a clause begins and which nested brackets hold rules. */
function separateRules(s: string, range: Range): { body: Range; rules: Range[] } {
  const rules: Range[] = [];
  for (const piece of splitTopLevel(s, range.a, range.b, byStop)) {
    if (beginsRule(withoutNested(s, piece))) {
      const end = '。'.includes(s.charAt(range.b - 1)) ? range.b - 1 : range.b;
      rules.push({ a: piece.a, b: end });
      return { body: { a: range.a, b: piece.a }, rules };
    }
  }
  return { body: range, rules };
}

/** A piece up to its first nested bracket: a rule inside the bracket must not make the whole piece a rule. */
function withoutNested(s: string, piece: Range): string {
  const text = s.slice(piece.a, piece.b);
  const bracket = text.search(/[〔（[【]/);
  if (bracket < 0) return text;
  const close = text.search(/[〕）\]】]/);
  return close < bracket ? text : text.slice(0, bracket) + (close >= 0 ? text.slice(close + 1) : '');
}

function strongest(label: Role | null, verb: Role): Role {
  // 牵头单位：A负责 still names the lead
  return verb === 'responsible' && label !== null ? label : verb;
}

function readPart(reading: Reading, part: Range, label: Role | null, roles: RoleAssignment, rules: Range[]): void {
  const { s } = reading;
  const lead = innerLead(s, part.a, part.b);
  if (lead >= 0) {
    readPart(reading, { a: part.a, b: lead + 2 }, label, roles, rules);
    readPart(reading, { a: lead + 2, b: part.b }, label, roles, rules);
    return;
  }
  const joined = part.a + s.slice(part.a, part.b).indexOf('会同');
  if (joined >= part.a && joined + 2 < part.b && (joined === part.a || joined >= part.a + 2)) {
    if (joined > part.a) roles.add(takeElement(reading, { a: part.a, b: joined }, rules).elements);
    roles.join();
    readPart(reading, { a: joined + 2, b: part.b }, label, roles, rules);
    return;
  }
  const taken = takeElement(reading, part, rules);
  roles.add(taken.elements);
  if (taken.role === null) return;
  roles.verbStated = true;
  roles.close(strongest(label, taken.role));
}

/** Reads a clause: labels first, then stops, then list separators, then the verbs at the ends of elements. */
export function parseClause(reading: Reading, range: Range, labels: readonly Label[]): ParsedClause {
  const { s } = reading;
  const { body, rules } = separateRules(s, range);
  const roles = new RoleAssignment(s);
  let due: Range | null = null;
  const heads = labels.filter((label) => label.a >= body.a && label.b <= body.b);
  const segments: { a: number; b: number; role: Label['role'] | null }[] = [];
  const firstLabel = heads[0]?.a ?? body.b;
  if (firstLabel > body.a) segments.push({ a: body.a, b: firstLabel, role: null });
  heads.forEach((label, k) => segments.push({ a: label.b, b: heads[k + 1]?.a ?? body.b, role: label.role }));
  for (const segment of segments) {
    if (segment.role === 'person') continue;
    const role = segment.role === 'due' ? null : segment.role;
    for (const piece of joinEnglish(s, splitTopLevel(s, segment.a, segment.b, byStopOrColon))) {
      const trimmed = trimBrackets(s, piece);
      if (trimmed.b <= trimmed.a) continue;
      const phrase = s.slice(trimmed.a, trimmed.b);
      if (segment.role === 'due' || isDuePhrase(phrase)) {
        // 立行立改，长期坚持 is one deadline in two parts
        if (due !== null && trimmed.a - due.b === 1 && isDuePhrase(phrase)) due = { a: due.a, b: trimmed.b };
        due ??= trimmed;
        continue;
      }
      const parts = splitTopLevel(s, trimmed.a, trimmed.b, byEnumerationComma);
      for (const part of joinRegions(s, parts)) readPart(reading, part, role, roles, rules);
      if ('；。'.includes(s.charAt(piece.b))) roles.close(role ?? 'responsible');
    }
    roles.close(role ?? 'responsible');
  }
  return assemble(s, roles, due, rules, heads);
}

/** Takes unmatched brackets off the ends of a piece: extraction loses one half of a pair. */
function trimBrackets(s: string, piece: Range): Range {
  let { a, b } = piece;
  while (a < b && closes(s.charAt(a))) a += 1;
  const inner = s.slice(a, b);
  if (b > a && closes(s.charAt(b - 1)) && !/[（〔[【]/.test(inner)) b -= 1;
  if (b > a && opens(s.charAt(a)) && !/[）〕\]】]/.test(inner)) a += 1;
  return { a, b };
}

function assemble(
  s: string,
  roles: RoleAssignment,
  due: Range | null,
  rules: Range[],
  heads: readonly Label[],
): ParsedClause {
  const leads: Range[] = [];
  const supporting: Range[] = [];
  const guiding: Range[] = [];
  const implementers: Range[] = [];
  const carriesOut = (unit: Assigned): boolean => unit.region || isImplementer(s.slice(unit.a, unit.b));
  const leadStated = roles.units.some((unit) => unit.role === 'lead');
  const responsible = roles.units.filter((unit) => unit.role === 'responsible');
  // who merely 负责 leads only where nobody is said to lead; the first-listed is taken (see leadAssumed)
  const first = leadStated ? undefined : responsible.find((unit) => !carriesOut(unit));
  for (const unit of roles.units) {
    if (unit.role === 'lead' || unit === first) leads.push(unit);
    else if (unit.role === 'guiding') guiding.push(unit);
    else if (carriesOut(unit)) implementers.push(unit);
    else supporting.push(unit);
  }
  return {
    leads,
    leadStated,
    supporting,
    guiding,
    implementers,
    openEnded: roles.open,
    due,
    rules,
    starts: [...heads, ...roles.units].map((part) => part.a),
    verbStated: roles.verbStated,
    confident: roles.confident,
  };
}
