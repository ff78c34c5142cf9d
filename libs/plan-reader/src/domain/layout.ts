import { barEdits } from './layout-bars.js';
import { withEdits } from './layout-edits.js';
import { flatTableEdits } from './layout-tables.js';

/**
 * Gives tables their tabs back: whatever made text of a page may have parted the cells by bars, by single blanks, or by
 * line breaks. Every character keeps its offset, so that nothing behind this step has to know.
 */
export function layOut(text: string): string {
  const parted = withEdits(text, barEdits(text));
  return withEdits(parted, flatTableEdits(parted));
}
