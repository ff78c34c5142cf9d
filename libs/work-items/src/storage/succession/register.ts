import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitSuccessors } from '#libs/organisation';
import { itemSuccession } from './take-items.js';

/** Lets items follow their units in a reform. */
@Injectable()
export class ItemSuccession implements OnModuleInit {
  constructor(private readonly successors: UnitSuccessors) {}

  onModuleInit(): void {
    this.successors.register(itemSuccession);
  }
}
