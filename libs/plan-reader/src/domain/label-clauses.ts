import { closes, opens } from './brackets.js';
import { isDuePhrase, parseClause } from './clause-grammar.js';
import { freeClauseEnd } from './clause-runs.js';
import { foundClause, labelsWithin, namesRole, type FoundClause } from './found-clause.js';
import { beginsClause, type Label } from './labels.js';
import type { Marker } from './markers.js';
import type { Reading } from './reading.js';

/** Finds labelled clauses without brackets, or with one of them lost. */
export function findLabelClauses(
  reading: Reading,
  labels: readonly Label[],
  markers: readonly Marker[],
  taken: readonly FoundClause[],
): FoundClause[] {
  const { s } = reading;
  const found: FoundClause[] = [];
  let clause = 0;
  let marker = 0;
  let done = 0;
  for (const [index, label] of labels.entries()) {
    while (clause < taken.length && taken[clause]!.outer.b <= label.a) clause += 1;
    while (marker < markers.length && markers[marker]!.start < label.b) marker += 1;
    const inside = clause < taken.length && taken[clause]!.outer.a <= label.a;
    if (inside || label.a < done || !leadsToRole(s, labels, index) || !beginsClause(reading, label)) continue;
    const limit = Math.min(markers[marker]?.start ?? s.length, taken[clause]?.outer.a ?? s.length);
    const end = freeClauseEnd(reading, labels, index, limit);
    const opener = openingBefore(s, label.a);
    const range = { a: opener === null ? label.a : opener + 1, b: end };
    const closed = closes(s.charAt(end));
    const outer = { a: opener ?? label.a, b: closed ? end + 1 : end };
    const parsed = parseClause(reading, range, labelsWithin(labels, range));
    done = outer.b;
    const units = parsed.leads.length + parsed.supporting.length + parsed.guiding.length + parsed.implementers.length;
    if (units === 0 && !parsed.openEnded) continue;
    found.push(foundClause(range, outer, parsed, true, closed !== (opener !== null)));
  }
  return found;
}

/** 牵头领导：王某 and 完成时限：… before the units belong to the clause; alone they are none. */
function leadsToRole(s: string, labels: readonly Label[], index: number): boolean {
  for (let k = index; k < Math.min(labels.length, index + 4); k += 1) {
    if (namesRole(labels[k]!)) return true;
    const next = labels[k + 1];
    if (next === undefined || next.a - labels[k]!.b > 40 || s.slice(labels[k]!.b, next.a).includes('。')) return false;
  }
  return false;
}

/** An opening bracket just before a label, at most a deadline away. */
function openingBefore(s: string, at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 40); i -= 1) {
    const c = s.charAt(i);
    if (opens(c)) return i === at - 1 || isDuePhrase(s.slice(i + 1, at)) ? i : null;
    if (c === '。' || closes(c)) return null;
  }
  return null;
}
