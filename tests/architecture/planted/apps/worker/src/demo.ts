export { name } from '../../../seeds/src/index.js';
