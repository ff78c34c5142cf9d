/** A text in which blanks and tabs are put in the place of single characters; every other one keeps its offset. */
export class Edits {
  /** Made at the first edit: most texts have none. */
  private codes: Uint16Array | null = null;

  constructor(private readonly text: string) {}

  set(at: number, by: ' ' | '\t'): void {
    this.codes ??= codesOf(this.text);
    this.codes[at] = by.charCodeAt(0);
  }

  /** The text with the edits made. */
  made(): string {
    return this.codes === null ? this.text : stringOf(this.codes);
  }
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
  return codes;
}

/** No call takes more arguments than the stack has room for. */
const atOnce = 8192;

/** Halves of surrogate pairs stay what they are, which a decoder would replace. */
function stringOf(codes: Uint16Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < codes.length; i += atOnce) pieces.push(String.fromCharCode(...codes.subarray(i, i + atOnce)));
  return pieces.join('');
}
