interface Source {
  text: string;
  clause: string;
  span: { start: number; end: number } | null;
}

interface Place {
  start: number;
  end: number;
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Where `wanted` stands in `text`, white space and line breaks apart. */
function found(text: string, wanted: string): Place | null {
  const needle = squeezed(wanted);
  if (needle === '') return null;
  const offsets: number[] = [];
  let flat = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue;
    offsets.push(i);
    flat += text[i];
  }
  const at = flat.indexOf(needle);
  return at === -1 ? null : { start: offsets[at]!, end: offsets[at + needle.length - 1]! + 1 };
}

/**
 * The places of an item's sentence in a stored copy of its document. The span counts in the text the plan was read from;
 * this copy may be another extraction, so the words decide and the span only where it holds the same words.
 */
export function sentencePlaces(text: string, source: Source): Place[] {
  const { span } = source;
  const wanted = [source.text, source.clause].filter((words) => words.trim() !== '');
  if (span !== null && span.end <= text.length) {
    const there = squeezed(text.slice(span.start, span.end));
    if (wanted.some((words) => there.includes(squeezed(words)))) return [span];
  }
  return wanted.flatMap((words) => found(text, words) ?? []);
}
