export { name } from '../index.js';
