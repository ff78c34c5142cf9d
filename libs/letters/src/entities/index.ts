import { Letter, LetterEvidence, LetterFact, LetterItem, LetterReply, LetterReplyEvidence } from './letter.entity.js';
import { LetterSeries } from './letter-series.entity.js';
import { LetterTemplate } from './letter-template.entity.js';

/** The entities of this library. */
export const letterEntities = [
  Letter,
  LetterItem,
  LetterFact,
  LetterEvidence,
  LetterReply,
  LetterReplyEvidence,
  LetterSeries,
  LetterTemplate,
];
