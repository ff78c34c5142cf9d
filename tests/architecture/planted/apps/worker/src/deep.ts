export { name } from '../../../libs/kernel/src/order.js';
