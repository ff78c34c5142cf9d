import { editScript, type Run } from './edit-script.js';

/** A piece of a text, and whether the other side has it too. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Two texts beside each other, cut where they part. */
export interface SideBySide {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** So many characters may differ before a whole passage counts as rewritten. */
const LIMIT = 600;
/** A common run this short between two changes is chance, and reads worse than one longer change. */
const CHANCE = 2;

/** Numbers and Latin words are read as a whole, everything else character by character. */
const TOKEN = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.%％∶:]*|\s+|[^]/gu;

/** Which words of two texts differ. */
export function changedWords(before: string, after: string): SideBySide {
  const runs = withoutChance(editScript(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], LIMIT));
  const side = (own: 'old' | 'new') =>
    pieces(
      runs.flatMap(({ kind, values }) =>
        kind === 'same' || kind === own ? [{ text: values.join(''), changed: kind !== 'same' }] : [],
      ),
    );
  return { before: side('old'), after: side('new') };
}

function withoutChance(runs: readonly Run<string>[]): Run<string>[] {
  return runs.flatMap((run, index): Run<string>[] => {
    const between = index > 0 && index < runs.length - 1;
    if (run.kind !== 'same' || !between || run.values.join('').length > CHANCE) return [run];
    return [
      { kind: 'old', values: run.values },
      { kind: 'new', values: run.values },
    ];
  });
}

function pieces(parts: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.changed === part.changed) result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
