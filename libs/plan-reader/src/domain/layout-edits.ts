/** Blanks and tabs put in the place of single characters, each under its offset. */
export type Edits = Map<number, ' ' | '\t'>;

/** A text with the edits made: every other character keeps its offset. */
export function withEdits(text: string, edits: Edits): string {
  if (edits.size === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const at of [...edits.keys()].sort((x, y) => x - y)) {
    pieces.push(text.slice(from, at), edits.get(at)!);
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
