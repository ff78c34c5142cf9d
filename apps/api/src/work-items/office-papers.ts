import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { InstructionViews } from '#libs/instructions';
import { ListLetters } from '#libs/letters';

/** Of letters and instructions, which the actor may read now. */
@Injectable()
export class OfficePapers {
  constructor(
    private readonly letters: ListLetters,
    private readonly instructions: InstructionViews,
  ) {}

  async readableAmong(actor: Actor, letters: readonly string[], instructions: readonly string[]): Promise<string[]> {
    const found = await Promise.all([
      this.letters.readableAmong(actor, letters),
      this.instructions.readableAmong(actor, instructions),
    ]);
    return found.flat();
  }
}
