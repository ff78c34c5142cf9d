import { findBracketClauses } from './bracket-clauses.js';
import type { BracketPair } from './brackets.js';
import { labelsWithin, namesRole, type FoundClause } from './found-clause.js';
import { findLabelClauses } from './label-clauses.js';
import type { Label } from './labels.js';
import { findLineClauses } from './line-clauses.js';
import type { Marker } from './markers.js';
import { inOneOrder } from './ranges.js';
import type { Reading } from './reading.js';
import { findSentenceClauses } from './sentence-clauses.js';
import type { Range } from './unit-list.js';

/** The clauses of a document and the brackets that hold nothing but a rule. */
export interface ClauseFindings {
  readonly clauses: readonly FoundClause[];
  readonly loneRules: readonly Range[];
}

/** Finds every responsibility clause of the document, in order: in brackets, behind labels, as whole sentences. */
export function findClauses(
  reading: Reading,
  brackets: readonly BracketPair[],
  labels: readonly Label[],
  markers: readonly Marker[],
  rows: readonly FoundClause[],
): ClauseFindings {
  const start = (clause: FoundClause): number => clause.a;
  const { clauses: bracketed, loneRules } = findBracketClauses(reading, brackets, labels, markers);
  const known = inOneOrder(outside(bracketed, rows), rows, start);
  const printed = inOneOrder(known, findLabelClauses(reading, labels, markers, known), start);
  const sentences = inOneOrder(printed, findSentenceClauses(reading, markers, printed), start);
  const clauses = inOneOrder(sentences, findLineClauses(reading, markers, sentences), start);
  const [only] = clauses;
  const described = clauses.length === 1 && rows.length === 0 && onlyDescribes(reading, only!, labels);
  return { clauses: described ? [] : clauses, loneRules };
}

/** 主管部门, 建设单位, 监督部门: also what an announcement or a standard says of its subject. */
const describing = /(?:主管|建设|业主|监督|监管)(?:单位|部门|方)|业主|属地责任/;

/**
 * Whether the only clause of a document assigns nothing: it stands before all else (who keeps a web page), or its only
 * label is one that describes (主管部门：…), which a plan prints for each of its works.
 */
function onlyDescribes({ s }: Reading, { outer, labelled, parsed }: FoundClause, labels: readonly Label[]): boolean {
  if (!labelled) return false;
  // who supports what nobody leads
  if (parsed.leads.length + parsed.implementers.length + parsed.guiding.length === 0) return !parsed.openEnded;
  const roles = labelsWithin(labels, outer).filter(namesRole);
  return outer.a === 0 || (roles.length === 1 && describing.test(s.slice(roles[0]!.a, roles[0]!.b)));
}

/** A bracket inside a table's row is part of its cell. */
function outside(clauses: readonly FoundClause[], rows: readonly FoundClause[]): readonly FoundClause[] {
  if (rows.length === 0) return clauses;
  let row = 0;
  return clauses.filter((clause) => {
    while (row < rows.length && rows[row]!.b <= clause.outer.a) row += 1;
    return row >= rows.length || rows[row]!.a >= clause.outer.b;
  });
}
