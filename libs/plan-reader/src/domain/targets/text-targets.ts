import type { OutlineTarget } from '#libs/contracts';
import { readText } from '../reading.js';
import type { DateBasis } from './date-basis.js';
import { findOnlyTargets } from './find-targets.js';
import { outlineTarget } from './outline-targets.js';

/** The text of one duty, as an item of the outline has it. */
export interface DutyText {
  readonly title: string;
  readonly measures: string;
}

/**
 * Reads the targets of one duty's text by itself, as {@link parseOutline} reads them in the document: for a text that a
 * person corrected. Spans count in the title, a full stop and the measures; a deadline that only the clause prints is not
 * known here.
 */
export function targetsOfText({ title, measures }: DutyText, basis: DateBasis): OutlineTarget[] {
  const stop = /[。！？]$/.test(title) || title === '' ? '' : '。';
  const reading = readText(`${title}${stop}${measures}`);
  const context = { reading, basis, breaks: [], nodes: [], from: 0 };
  return findOnlyTargets(context, { a: 0, b: reading.s.length }).map((target) => outlineTarget(reading, target));
}
