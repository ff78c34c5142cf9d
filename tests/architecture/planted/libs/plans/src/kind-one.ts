import type { Two } from './kind-two.js';

export interface One {
  two?: Two;
}
