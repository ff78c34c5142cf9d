import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { settledManySchema, settleManySchema, settlePreviewInputSchema, settlePreviewSchema } from '#libs/contracts';
import { PreviewSettling, SettleMany } from '#libs/work-items';
import { Answers, CurrentActor, Permission } from '../http/index.js';

/** The shares of several items at once, looked at before it is done. */
@ApiTags('work items')
@Controller('work-items/settle')
export class SettlingController {
  constructor(
    private readonly settleMany: SettleMany,
    private readonly preview: PreviewSettling,
  ) {}

  @Post('preview')
  @ApiOperation({ summary: 'What settling these items in one act would be about' })
  @Permission('settleShares', 'WorkItem')
  @Answers(settlePreviewSchema)
  previewSettling(
    @CurrentActor() actor: Actor,
    @Body({ schema: settlePreviewInputSchema }) body: z.infer<typeof settlePreviewInputSchema>,
  ) {
    return this.preview.run(actor, body.itemIds);
  }

  @Post()
  @ApiOperation({ summary: 'Settle the shares of several items in one act; each item on the version that was seen' })
  @Permission('settleShares', 'WorkItem')
  @Answers(settledManySchema)
  settleAll(@CurrentActor() actor: Actor, @Body({ schema: settleManySchema }) body: z.infer<typeof settleManySchema>) {
    return this.settleMany.run(actor, body);
  }
}
