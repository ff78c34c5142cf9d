export { name } from './nowhere.js';
