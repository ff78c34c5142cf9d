import { Left } from './left.entity.js';

export class Right {
  other = () => Left;
}
