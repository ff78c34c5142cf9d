import { two } from './circle-two.js';

export const one = (): number => two() + 1;
