import { type DraftContent, type DraftQuestion, withQuestion } from '../draft.js';
import type { CopyDifference } from './copy-differences.js';

/**
 * Offers what another copy says as the answer to a question about damaged text, where only this copy is damaged. Nothing
 * is repaired by it: a person takes the offer or not.
 */
export function offerFromCopy(content: DraftContent, differences: readonly CopyDifference[]): DraftContent {
  return content.questions.reduce((draft, question) => {
    const offered = offerFor(question, differences);
    return offered ? withQuestion(draft, offered) : draft;
  }, content);
}

function offerFor(question: DraftQuestion, differences: readonly CopyDifference[]): DraftQuestion | undefined {
  const { span, kind, status, subject, printed, options } = question;
  if (kind !== 'damagedText' || status !== 'open' || subject.type !== 'text' || !span) return undefined;
  const found = differences.find(
    ({ here, there, damaged }) =>
      here.start < span.end &&
      span.start < Math.max(here.end, here.start + 1) &&
      there.text !== '' &&
      damaged !== 'there' &&
      damaged !== 'both',
  );
  if (!found) return undefined;
  // What is asked about is the value alone, or the words around it too.
  const official = printed.includes(found.here.text)
    ? printed.replace(found.here.text, found.there.text)
    : found.here.text.includes(printed)
      ? found.there.text
      : null;
  if (found.here.text === '' || official === null) return undefined;
  if (options.some(({ answer }) => answer.choice === 'correct' && answer.text === official)) return undefined;
  const option = {
    label: `另一文本此处为“${found.there.text}”`,
    answer: { choice: 'correct' as const, text: official },
  };
  return { ...question, options: [option, ...options] };
}
