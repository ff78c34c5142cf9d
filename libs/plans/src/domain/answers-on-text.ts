import { Problem } from '#libs/kernel';
import { type DraftContent, type DraftQuestion, type QuestionSubject, withItems, withQuestion } from './draft.js';
import { liveItem } from './edit-items.js';

/** Writes the official wording where the text was damaged; the source and its text stay as they came. */
export function corrected(content: DraftContent, question: DraftQuestion, text: string): DraftContent {
  if (question.itemId === null) throw notInItem();
  const item = liveItem(content, question.itemId);
  for (const field of ['title', 'measures'] as const) {
    const found = place(item[field], question.printed);
    if (!found) continue;
    const { at, printed } = found;
    return withQuestion(withItems(content, [{ ...item, [field]: replaced(item[field], at, printed, text) }]), {
      ...question,
      subject: { type: 'text', correction: { field, at, printed, text } },
    });
  }
  throw notInItem();
}

/** Puts the printed text back, unless the corrected one was edited meanwhile. */
export function withoutCorrection(
  content: DraftContent,
  itemId: string | null,
  { correction }: Extract<QuestionSubject, { type: 'text' }>,
): DraftContent {
  const item = content.items.find((other) => other.id === itemId);
  if (!item || !correction) return content;
  const { field, at, printed, text } = correction;
  if (!item[field].startsWith(text, at)) return content;
  return withItems(content, [{ ...item, [field]: replaced(item[field], at, text, printed) }]);
}

const replaced = (whole: string, at: number, old: string, text: string): string =>
  whole.slice(0, at) + text + whole.slice(at + old.length);

/** Where a text stands, however the extraction broke its lines. */
function place(whole: string, text: string): { at: number; printed: string } | null {
  const pattern = [...text.replace(/\s+/g, '')]
    .map((character) => character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'))
    .join('\\s*');
  const match = new RegExp(pattern, 'u').exec(whole);
  return match ? { at: match.index, printed: match[0] } : null;
}

const notInItem = () => new Problem('answerNotOffered', { detail: '该处文字不在任务内容中，请直接编辑该任务。' });
