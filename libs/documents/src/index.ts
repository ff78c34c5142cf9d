export {
  documentFormats,
  isAtPageEdge,
  placeAt,
  type DocumentFormat,
  type Place,
  type PlaceInDocument,
  type PositionedText,
  type Unread,
  type UnreadKind,
} from './positioned-text.js';
export { readDocumentText } from './read-document-text.js';
