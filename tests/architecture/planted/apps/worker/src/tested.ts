export { name } from '../../../tests/support.js';
