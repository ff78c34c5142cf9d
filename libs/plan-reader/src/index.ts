export { decodeText, type DecodedText, type TextEncoding } from './decode/decode-text.js';
export { UnreadableText, unreadableReasons, type UnreadableReason } from './decode/unreadable-text.js';
export { farFromKnown, type KnownTarget } from './domain/known-values.js';
export { dateBasis, type DateBasis } from './domain/targets/date-basis.js';
export { dueOfWords } from './domain/targets/due-words.js';
export { targetsOfText, type DutyText } from './domain/targets/text-targets.js';
export { DUTY_LIMIT } from './domain/duty-limit.js';
export { parseOutline } from './parse-outline.js';
export { columnRole, headerKey, isUnitColumn, type ColumnRole, type NamedTables } from './domain/table-cells.js';
