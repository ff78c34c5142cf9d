export {
  documentFormats,
  isAtPageEdge,
  placeAt,
  type DocumentFormat,
  type Place,
  type PlaceInDocument,
  type PositionedText,
} from './positioned-text.js';
export { readDocumentText } from './read-document-text.js';
