import type { One } from './kind-one.js';

export interface Two {
  one?: One;
}
