export { parseOutline } from './parse-outline.js';
