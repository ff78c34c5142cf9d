import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  itemReviewSchema,
  markPartsSchema,
  recordAuditSchema,
  returnItemSchema,
  submitSchema,
  workItemSchema,
} from '#libs/contracts';
import { ItemReviews, MarkParts, RecallSubmission, RecordAudit, ReturnItem, SubmitItem } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Handing in, review and audit of an item. */
@ApiTags('review')
@Controller('work-items')
export class ReviewController {
  constructor(
    private readonly submitItem: SubmitItem,
    private readonly recallSubmission: RecallSubmission,
    private readonly markParts: MarkParts,
    private readonly returnItem: ReturnItem,
    private readonly recordAudit: RecordAudit,
    private readonly reviews: ItemReviews,
  ) {}

  @Get(':itemId/review')
  @ApiOperation({ summary: 'What was handed in and what was said about it' })
  @Permission('read', 'WorkItem')
  @Answers(itemReviewSchema)
  review(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.reviews.run(actor, itemId);
  }

  @Post(':itemId/submit')
  @ApiOperation({ summary: 'Hand an item in; If-Match is the item’s version' })
  @Permission('submit', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  submit(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: submitSchema }) body: z.infer<typeof submitSchema>,
  ) {
    return this.submitItem.run(actor, itemId, version, body);
  }

  @Post(':itemId/recall')
  @ApiOperation({ summary: 'Take back what was handed in, before the review begins' })
  @Permission('recall', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  recall(@CurrentActor() actor: Actor, @Id('itemId') itemId: string, @IfMatch() version: number) {
    return this.recallSubmission.run(actor, itemId, version);
  }

  @Post(':itemId/marks')
  @ApiOperation({ summary: 'Accept or return parts, per target and per unit' })
  @Permission('mark', 'WorkItem')
  @Answers(itemReviewSchema)
  mark(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: markPartsSchema }) body: z.infer<typeof markPartsSchema>,
  ) {
    return this.markParts.run(actor, itemId, body);
  }

  @Post(':itemId/return')
  @ApiOperation({ summary: 'Return for supplement, or order rectification; If-Match is the item’s version' })
  @Permission('returnForSupplement', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  return(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: returnItemSchema }) body: z.infer<typeof returnItemSchema>,
  ) {
    return this.returnItem.run(actor, itemId, version, body);
  }

  @Post(':itemId/audits')
  @ApiOperation({ summary: 'Record what was found, at the desk or on the spot' })
  @Permission('recordAudit', 'WorkItem')
  @Answers(itemReviewSchema)
  audit(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: recordAuditSchema }) body: z.infer<typeof recordAuditSchema>,
  ) {
    return this.recordAudit.run(actor, itemId, body);
  }
}
