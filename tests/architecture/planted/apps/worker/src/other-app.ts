export { name } from '../../api/src/reader.js';
