import { NameSuggestions, type Suggestion } from './name-suggestions.js';
import { foldName, groupKey, prefixesOf, unitKey, type NamePrefixes } from './unit-name-folding.js';
import type { KnownGroup, KnownUnit, UnitDirectory } from './unit-directory.js';

/** A unit or group that a printed name may mean. */
export interface FoundCandidate {
  kind: 'unit' | 'group';
  id: string;
  name: string;
}

/**
 * What a printed name means. `ambiguous` and `unknown` are questions for a person: candidates are listed in official
 * order where several match, and by likeness where none does.
 */
export type FoundName =
  | { kind: 'unit'; id: string; name: string }
  | { kind: 'group'; id: string; name: string }
  | { kind: 'ambiguous'; candidates: FoundCandidate[] }
  | { kind: 'unknown'; candidates: FoundCandidate[] };

type Index = Map<string, FoundCandidate[]>;

const SUGGESTIONS = 5;

/**
 * Finds the units and groups of one government by the names its documents print. Strict forms come first: a name as
 * it is registered, then official short forms and prefixes; two matches of the same strictness are never decided.
 */
export class UnitFinder {
  private readonly prefixes: NamePrefixes;
  private readonly exact: Index = new Map();
  private readonly variants: Index = new Map();
  private readonly successors = new Map<string, FoundCandidate[]>();
  private readonly likeGroups = new NameSuggestions<FoundCandidate>();
  private readonly likeUnits = new NameSuggestions<FoundCandidate>();

  constructor(directory: UnitDirectory) {
    this.prefixes = prefixesOf(directory.governmentName);
    for (const group of directory.groups) this.addGroup(group);
    for (const unit of directory.units) this.addUnit(unit, directory);
  }

  /** Looks a printed name up; the text is taken as printed, with its spaces, widths and brackets. */
  find(printed: string): FoundName {
    const folded = foldName(printed);
    if (folded === '') return { kind: 'unknown', candidates: [] };
    const matches =
      this.exact.get(folded) ??
      joined(
        this.variants.get(`unit ${unitKey(folded, this.prefixes)}`),
        this.variants.get(`group ${groupKey(folded)}`),
      );
    if (matches.length > 1) return { kind: 'ambiguous', candidates: matches };
    const [match] = matches;
    if (match) return { ...match };
    return { kind: 'unknown', candidates: this.near(folded) };
  }

  private addUnit(unit: KnownUnit, directory: UnitDirectory): void {
    const candidate: FoundCandidate = { kind: 'unit', id: unit.id, name: unit.name };
    if (!unit.inForce) {
      const heirs = directory.units.filter((other) => other.inForce && unit.successorIds.includes(other.id));
      const candidates = heirs.map(({ id, name }): FoundCandidate => ({ kind: 'unit', id, name }));
      for (const name of unit.names) this.successors.set(unitKey(foldName(name), this.prefixes), candidates);
      return;
    }
    for (const name of unit.names) {
      const folded = foldName(name);
      add(this.exact, folded, candidate);
      // A district's department is found by its full name only: 区财政局 could be that of any district.
      if (!unit.own) continue;
      const key = unitKey(folded, this.prefixes);
      add(this.variants, `unit ${key}`, candidate);
      this.likeUnits.add(key, candidate);
    }
  }

  private addGroup(group: KnownGroup): void {
    const candidate: FoundCandidate = { kind: 'group', id: group.id, name: group.name };
    for (const name of group.names) {
      const folded = foldName(name);
      add(this.exact, folded, candidate);
      add(this.variants, `group ${groupKey(folded)}`, candidate);
      this.likeGroups.add(groupKey(folded), candidate);
    }
  }

  private near(folded: string): FoundCandidate[] {
    const asUnit = unitKey(folded, this.prefixes);
    const best = new Map<string, Suggestion<FoundCandidate>>();
    for (const like of [...this.likeGroups.like(groupKey(folded)), ...this.likeUnits.like(asUnit)])
      if (like.score > (best.get(like.entry.id)?.score ?? 0)) best.set(like.entry.id, like);
    const alike = [...best.values()].sort((one, other) => other.score - one.score).map(({ entry }) => entry);
    return joined(this.successors.get(asUnit), alike).slice(0, SUGGESTIONS);
  }
}

function add(index: Index, key: string, candidate: FoundCandidate): void {
  const known = index.get(key);
  if (!known) index.set(key, [candidate]);
  else if (!known.some((other) => other.id === candidate.id)) known.push(candidate);
}

const joined = (first: FoundCandidate[] = [], second: FoundCandidate[] = []): FoundCandidate[] => [
  ...first,
  ...second.filter((candidate) => !first.some((other) => other.id === candidate.id)),
];
