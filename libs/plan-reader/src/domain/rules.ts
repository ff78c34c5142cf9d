import type { OutlineUnit, RuleMeaning, RuleScope } from '#libs/contracts';
import type { Reading } from './reading.js';
import { saysLeadIsFirst, saysStanding, sharedDutyAt } from './rule-words.js';
import { isImplementer, isUnitLike } from './unit-kinds.js';
import { byEnumerationComma, byStop, joinRegions, splitConjunctions, splitTopLevel, type Range } from './unit-list.js';
import { verbTail } from './verbs.js';

/** A rule with its place in the document. */
export interface FoundRule extends Range {
  readonly meanings: readonly RuleMeaning[];
  /** Whether it is printed in an item's clause. */
  readonly inClause: boolean;
}

/** The literal reach of a piece of a rule; `whole` is the entire rule, whose 下同 speaks for each of its pieces. */
function scopeOf(piece: string, whole: string, inItem: boolean): RuleScope {
  if (/以下|下列|下述/.test(piece)) return /以下同/.test(piece) ? 'thisAndFollowing' : 'followingItems';
  if (/以上|上述/.test(piece)) return 'precedingItems';
  if (/下同|以下/.test(whole)) return 'thisAndFollowing';
  if (/各项|所有|全部|均/.test(piece) || !inItem) return 'allItems';
  return 'thisAndFollowing';
}

const unitsBegin = /均需由?|均由|均须由?|均应由?|均包括|均涉及|均含|均为|都需由?|都由|还需|还包括|需由|需|由|包括/;

/** Reads the units a standing rule names: 以下均需各区市政府、开发区管委落实. */
function standingUnits(reading: Reading, piece: Range, toUnit: (range: Range) => OutlineUnit): OutlineUnit[] {
  const { s } = reading;
  const text = s.slice(piece.a, piece.b);
  const first = /^[^，。；]*/.exec(text)![0];
  const shared = sharedDutyAt(first);
  const begin = shared > 0 ? null : unitsBegin.exec(text);
  if (shared < 0 && begin === null) return [];
  const from = begin === null ? piece.a : piece.a + begin.index + begin[0].length;
  const until = shared > 0 ? piece.a + shared : piece.b;
  const units: OutlineUnit[] = [];
  for (const list of splitTopLevel(s, from, until, byStop)) {
    const parts = splitTopLevel(s, list.a, list.b, byEnumerationComma);
    for (const part of joinRegions(s, parts)) {
      const tail = verbTail(s, part.a, part.b);
      const named = { a: part.a, b: tail?.end ?? part.b };
      for (const unit of splitConjunctions(s, named)) {
        const name = s.slice(unit.a, unit.b);
        if (isImplementer(name) || isUnitLike(name)) units.push(toUnit(unit));
      }
    }
  }
  return units;
}

/** Reads what a rule means to a machine. */
export function readRule(
  reading: Reading,
  range: Range,
  inItem: boolean,
  toUnit: (range: Range) => OutlineUnit,
): FoundRule {
  const { s } = reading;
  const whole = s.slice(range.a, range.b);
  const meanings: RuleMeaning[] = [];
  const pieces = splitTopLevel(s, range.a, range.b, byStop);
  pieces.forEach((piece, k) => {
    const text = s.slice(piece.a, piece.b);
    if (saysLeadIsFirst(text)) meanings.push({ kind: 'leadIsFirst', scope: scopeOf(text, whole, inItem) });
    else if (saysStanding(text) && !/^(?:以下|下列)?(?:均|都|将)?不再/.test(text)) {
      // the list of units may itself be parted by commas: it runs to the piece that says 不再列出
      let end = k;
      while (end + 1 < pieces.length && !/^不再|第一|首位/.test(s.slice(pieces[end + 1]!.a, pieces[end + 1]!.b)))
        end += 1;
      const units = standingUnits(reading, { a: piece.a, b: pieces[end]!.b }, toUnit);
      meanings.push({ kind: 'standingImplementers', scope: scopeOf(text, whole, inItem), units });
    }
  });
  return { ...range, meanings, inClause: inItem };
}
