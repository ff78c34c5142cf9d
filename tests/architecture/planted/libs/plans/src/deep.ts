export { name } from '../../database/src/order.js';
