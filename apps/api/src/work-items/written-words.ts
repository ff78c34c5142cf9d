import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Comments } from '#libs/comments';
import { InstructionViews } from '#libs/instructions';
import { ListLetters } from '#libs/letters';

/** Of letters, instructions and comments, which the actor may read now. */
@Injectable()
export class WrittenWords {
  constructor(
    private readonly letters: ListLetters,
    private readonly instructions: InstructionViews,
    private readonly comments: Comments,
  ) {}

  async readableAmong(
    actor: Actor,
    ids: { letters: readonly string[]; instructions: readonly string[]; comments: readonly string[] },
  ): Promise<string[]> {
    const found = await Promise.all([
      this.letters.readableAmong(actor, ids.letters),
      this.instructions.readableAmong(actor, ids.instructions),
      this.comments.among(actor, ids.comments),
    ]);
    return found.flatMap((some) => [...some]);
  }
}
