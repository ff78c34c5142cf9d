export { name } from '../../../apps/api/src/reader.js';
