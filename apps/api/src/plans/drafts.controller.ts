import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  addDraftItemSchema,
  answerQuestionSchema,
  dispatchPreviewSchema,
  draftSchema,
  editDraftItemSchema,
  mergeDraftItemsSchema,
  orderDraftItemsSchema,
  splitDraftItemSchema,
  undoneDraftSchema,
  waiveQuestionSchema,
} from '#libs/contracts';
import { AnswerQuestions, EditDraft, GetDraft, PreviewDispatches, UndoChange } from '#libs/plans';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** The draft a person checks. Every change answers with the whole draft; its entity tag is the draft's version. */
@ApiTags('drafts')
@Controller('plans/:planId/draft')
@Permission('check', 'Plan')
export class DraftsController {
  constructor(
    private readonly getDraft: GetDraft,
    private readonly items: EditDraft,
    private readonly questions: AnswerQuestions,
    private readonly undoChange: UndoChange,
    private readonly preview: PreviewDispatches,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The draft with its text, items and questions' })
  @Answers(draftSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.getDraft.run(actor, planId);
  }

  @Get('dispatches')
  @ApiOperation({ summary: 'What issuing would hand to each unit' })
  @Answers(dispatchPreviewSchema)
  dispatches(@CurrentActor() actor: Actor, @Id('planId') planId: string) {
    return this.preview.run(actor, planId);
  }

  @Post('items')
  @ApiOperation({ summary: 'Add an item by hand' })
  @Answers(draftSchema, { status: 201, etag: true })
  add(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Body({ schema: addDraftItemSchema }) body: z.infer<typeof addDraftItemSchema>,
  ) {
    return this.items.add(actor, planId, body);
  }

  @Patch('items/:itemId')
  @ApiOperation({
    summary:
      'Change an item; If-Match is the item’s version. An older one is accepted where nobody changed the named fields since, ' +
      'else 412 names both values of each',
  })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  edit(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: editDraftItemSchema }) body: z.infer<typeof editDraftItemSchema>,
  ) {
    return this.items.edit(actor, planId, itemId, version, body);
  }

  @Delete('items/:itemId')
  @ApiOperation({ summary: 'Take an item out; If-Match is the item’s version' })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  remove(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
  ) {
    return this.items.remove(actor, planId, itemId, version);
  }

  @Post('items/:itemId/split')
  @ApiOperation({ summary: 'Split an item; If-Match is the item’s version' })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  split(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: splitDraftItemSchema }) body: z.infer<typeof splitDraftItemSchema>,
  ) {
    return this.items.split(actor, planId, itemId, version, body);
  }

  @Post('merge')
  @ApiOperation({ summary: 'Join neighbouring items; If-Match is the draft’s version' })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  merge(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @IfMatch() version: number,
    @Body({ schema: mergeDraftItemsSchema }) body: z.infer<typeof mergeDraftItemsSchema>,
  ) {
    return this.items.merge(actor, planId, version, body.itemIds);
  }

  @Post('order')
  @ApiOperation({ summary: 'Put the items in order; If-Match is the draft’s version' })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  order(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @IfMatch() version: number,
    @Body({ schema: orderDraftItemsSchema }) body: z.infer<typeof orderDraftItemsSchema>,
  ) {
    return this.items.order(actor, planId, version, body.itemIds);
  }

  @Post('undo')
  @ApiOperation({ summary: 'Take the last change back; If-Match is the draft’s version' })
  @NeedsVersion()
  @Answers(undoneDraftSchema, { etag: true })
  undo(@CurrentActor() actor: Actor, @Id('planId') planId: string, @IfMatch() version: number) {
    return this.undoChange.run(actor, planId, version);
  }

  @Post('questions/:questionId/answer')
  @ApiOperation({ summary: 'Answer a question; If-Match is the question’s version' })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  answer(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('questionId') questionId: string,
    @IfMatch() version: number,
    @Body({ schema: answerQuestionSchema }) body: z.infer<typeof answerQuestionSchema>,
  ) {
    return this.questions.answer(actor, planId, questionId, version, body.answer);
  }

  @Post('questions/:questionId/waive')
  @ApiOperation({ summary: 'Leave a question open on purpose, with a reason; If-Match is the question’s version' })
  @NeedsVersion()
  @Answers(draftSchema, { etag: true })
  waive(
    @CurrentActor() actor: Actor,
    @Id('planId') planId: string,
    @Id('questionId') questionId: string,
    @IfMatch() version: number,
    @Body({ schema: waiveQuestionSchema }) body: z.infer<typeof waiveQuestionSchema>,
  ) {
    return this.questions.waive(actor, planId, questionId, version, body.reason);
  }
}
