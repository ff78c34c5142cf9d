import { Right } from './right.entity.js';

export class Left {
  other = () => Right;
}
