import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { markPartsSchema } from '#libs/contracts';
import { ItemReviews, type ItemReview } from '../../queries/item-reviews.js';
import { ReviewableParts } from '../../reviewable-parts.js';
import { storeMarks } from '../../storage/review-marks.js';
import { theSubmission } from '../../storage/submissions.js';
import { ActOnItem } from '../act-on-item.js';
import { ensureParts } from './ensure-parts.js';

/** The reviewer accepts or returns parts of what was handed in, per target and per unit, before deciding on the whole. */
@Injectable()
export class MarkParts {
  constructor(
    private readonly acts: ActOnItem,
    private readonly parts: ReviewableParts,
    private readonly reviews: ItemReviews,
  ) {}

  /** Problems: `notFound` also for a part that is not the item's; `itemNotOpen`. */
  run(actor: Actor, itemId: string, { marks }: z.infer<typeof markPartsSchema>): Promise<ItemReview> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'mark',
        raise: false,
        effect: async (tx, { item, context }) => {
          ensureParts(marks, await this.parts.of(tx, itemId));
          await storeMarks(tx, context, theSubmission(item).id, marks);
          return { action: 'partsMarked', payload: { marks: marks.map((mark) => ({ ...mark })) } };
        },
      },
      (tx) => this.reviews.of(tx, actor, itemId),
    );
  }
}
