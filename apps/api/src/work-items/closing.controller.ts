import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  closeItemSchema,
  closeItemsSchema,
  closePreviewInputSchema,
  closePreviewSchema,
  closedItemsSchema,
  suspendItemSchema,
  withBasisSchema,
  withReasonSchema,
  workItemSchema,
} from '#libs/contracts';
import { CloseItem, EndItem, PreviewClosing, ReopenItem, SuspendItem } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** The ends of an item: closing, alone or several at once, and all others. */
@ApiTags('review')
@Controller('work-items')
export class ClosingController {
  constructor(
    private readonly closeItem: CloseItem,
    private readonly preview: PreviewClosing,
    private readonly endItem: EndItem,
    private readonly suspendItem: SuspendItem,
    private readonly reopenItem: ReopenItem,
  ) {}

  @Post('closing/preview')
  @ApiOperation({ summary: 'What closing these items in one act would meet' })
  @Permission('close', 'WorkItem')
  @Answers(closePreviewSchema)
  previewClosing(
    @CurrentActor() actor: Actor,
    @Body({ schema: closePreviewInputSchema }) body: z.infer<typeof closePreviewInputSchema>,
  ) {
    return this.preview.run(actor, body.itemIds);
  }

  @Post('closing')
  @ApiOperation({ summary: 'Close several submitted items in one act, all or none' })
  @Permission('close', 'WorkItem')
  @Answers(closedItemsSchema)
  closeSeveral(
    @CurrentActor() actor: Actor,
    @Body({ schema: closeItemsSchema }) body: z.infer<typeof closeItemsSchema>,
  ) {
    return this.closeItem.several(actor, body);
  }

  @Post(':itemId/close')
  @ApiOperation({ summary: 'Close an item; with an opinion the passed audit is recorded in the same act' })
  @Permission('close', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  close(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: closeItemSchema }) body: z.infer<typeof closeItemSchema>,
  ) {
    return this.closeItem.one(actor, itemId, version, body.opinion);
  }

  @Post(':itemId/continue')
  @ApiOperation({ summary: 'What was handed in is right, and the work goes on as routine' })
  @Permission('makeContinuing', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  makeContinuing(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: withBasisSchema }) body: z.infer<typeof withBasisSchema>,
  ) {
    return this.endItem.makeContinuing(actor, itemId, version, body.basis);
  }

  @Post(':itemId/terminate')
  @ApiOperation({ summary: 'End an item with its basis, and what was split from it' })
  @Permission('terminate', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  terminate(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: withBasisSchema }) body: z.infer<typeof withBasisSchema>,
  ) {
    return this.endItem.terminate(actor, itemId, version, body.basis);
  }

  @Post(':itemId/suspend')
  @ApiOperation({ summary: 'Put an item off for a while' })
  @Permission('suspend', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  suspend(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: suspendItemSchema }) body: z.infer<typeof suspendItemSchema>,
  ) {
    return this.suspendItem.suspend(actor, itemId, version, body);
  }

  @Post(':itemId/resume')
  @ApiOperation({ summary: 'Take a suspended item up again' })
  @Permission('resume', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  resume(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: withReasonSchema }) body: z.infer<typeof withReasonSchema>,
  ) {
    return this.suspendItem.resume(actor, itemId, version, body.reason);
  }

  @Post(':itemId/reopen')
  @ApiOperation({ summary: 'Take up again what was closed or had become routine' })
  @Permission('reopen', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  reopen(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: withReasonSchema }) body: z.infer<typeof withReasonSchema>,
  ) {
    return this.reopenItem.run(actor, itemId, version, body.reason);
  }
}
