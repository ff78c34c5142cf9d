export * from './access-declaration.js';
export * from './answers.js';
export * from './if-match.js';
export { TakesNoKey } from './repeated-requests.js';
export * from './upload.js';
