import { memo, useMemo } from 'react';
import './document.css';
import { linesOf, type Line, type Mark, type Segment } from './segments.js';

interface Props {
  text: string;
  marks: readonly Mark[];
  label: string;
}

/** The document as it stands. What is hovered or asked is marked from outside by the data attributes, without a render. */
export const OriginalText = memo(function OriginalText({ text, marks, label }: Props) {
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  return (
    <article className="original" aria-label={label} data-testid="original">
      {lines.map((line) => (
        <TextLine key={line.start} line={line} />
      ))}
    </article>
  );
});

function TextLine({ line }: { line: Line }) {
  return <p>{line.segments.length === 0 ? '\u00a0' : line.segments.map((segment) => piece(segment))}</p>;
}

const list = (names: string[]) => (names.length === 0 ? undefined : names.join(' '));

function piece({ start, text, leaf, items, questions, targets, part, number, unaccounted }: Segment) {
  return (
    <span
      key={start}
      data-leaf={leaf ?? undefined}
      data-items={list(items)}
      data-questions={list(questions)}
      data-targets={list(targets)}
      data-part={part ?? undefined}
      data-number={number ?? undefined}
      data-at={unaccounted || leaf === 'unaccounted' || number !== null ? start : undefined}
      data-unaccounted={unaccounted || undefined}
    >
      {text}
    </span>
  );
}
