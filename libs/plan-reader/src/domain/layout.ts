import { layOutBars } from './layout-bars.js';
import { layOutFlatTables } from './layout-tables.js';

/**
 * Gives tables their tabs back: whatever made text of a page may have parted the cells by bars, by single blanks, or by
 * line breaks. Every character keeps its offset, so that nothing behind this step has to know.
 */
export const layOut = (text: string): string => layOutFlatTables(layOutBars(text));
