import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  decideContestSchema,
  historySchema,
  workItemCountsQuery,
  workItemCountsSchema,
  workItemExportQuery,
  workItemListQuery,
  workItemPageSchema,
  workItemSchema,
} from '#libs/contracts';
import {
  CountWorkItems,
  DecideContest,
  ExportWorkItems,
  GetWorkItem,
  Histories,
  ListWorkItems,
} from '#libs/work-items';
import {
  Answers,
  AnswersFile,
  CurrentActor,
  Id,
  IfMatch,
  NeedsVersion,
  Permission,
  ReadsAhead,
} from '../http/index.js';
import { sendFile } from '../http/send-file.js';

/** Work items (督查事项): list, counts, task table, one item, its record, the decision on a contest. */
@ApiTags('work items')
@Controller('work-items')
export class WorkItemsController {
  constructor(
    private readonly listItems: ListWorkItems,
    private readonly countItems: CountWorkItems,
    private readonly exportItems: ExportWorkItems,
    private readonly getItem: GetWorkItem,
    private readonly histories: Histories,
    private readonly decideContest: DecideContest,
  ) {}

  @Get()
  @ReadsAhead()
  @ApiOperation({ summary: 'Items the asker’s units may read' })
  @Permission('read', 'WorkItem')
  @Answers(workItemPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: workItemListQuery }) query: z.infer<typeof workItemListQuery>) {
    return this.listItems.run(actor, query);
  }

  @Get('counts')
  @ReadsAhead()
  @ApiOperation({ summary: 'How many items of each status the list with these filters holds' })
  @Permission('read', 'WorkItem')
  @Answers(workItemCountsSchema)
  counts(
    @CurrentActor() actor: Actor,
    @Query({ schema: workItemCountsQuery }) query: z.infer<typeof workItemCountsQuery>,
  ) {
    return this.countItems.run(actor, query);
  }

  @Get('export')
  @ApiOperation({ summary: 'The task table (督查台账) with these filters, as xlsx or CSV' })
  @Permission('export', 'WorkItem')
  @AnswersFile('application/octet-stream')
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: workItemExportQuery }) query: z.infer<typeof workItemExportQuery>,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.exportItems.run(actor, query));
  }

  @Get(':itemId')
  @ReadsAhead()
  @ApiOperation({ summary: 'One item, as far as the asker’s units see it' })
  @Permission('read', 'WorkItem')
  @Answers(workItemSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.getItem.run(actor, itemId);
  }

  @Get(':itemId/history')
  @ReadsAhead()
  @ApiOperation({ summary: 'The record (办理记录) of an item' })
  @Permission('read', 'WorkItem')
  @Answers(historySchema)
  history(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.histories.ofItem(actor, itemId);
  }

  @Post(':itemId/contests/:contestId/decision')
  @ApiOperation({ summary: 'Keep or change a contested duty; If-Match is the contest’s version' })
  @Permission('decideContest', 'WorkItem')
  @NeedsVersion()
  @Answers(workItemSchema, { etag: true })
  decide(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('contestId') contestId: string,
    @IfMatch() version: number,
    @Body({ schema: decideContestSchema }) body: z.infer<typeof decideContestSchema>,
  ) {
    return this.decideContest.run(actor, itemId, contestId, version, body);
  }
}
