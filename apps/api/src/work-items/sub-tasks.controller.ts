import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { subTaskCountsSchema, subTaskListQuery, subTaskPageSchema } from '#libs/contracts';
import { SubTasks } from '#libs/work-items';
import { Answers, CurrentActor, Id, Permission } from '../http/index.js';

/** The parts (分解任务) of an item and how they stand. */
@ApiTags('work items')
@Controller('work-items/:itemId/sub-tasks')
export class SubTasksController {
  constructor(private readonly subTasks: SubTasks) {}

  @Get()
  @ApiOperation({ summary: 'Parts directly below, by their units in official order' })
  @Permission('read', 'WorkItem')
  @Answers(subTaskPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Query({ schema: subTaskListQuery }) query: z.infer<typeof subTaskListQuery>,
  ) {
    return this.subTasks.list(actor, itemId, query);
  }

  @Get('counts')
  @ApiOperation({ summary: 'How the whole tree below stands: by status, overdue, given back' })
  @Permission('read', 'WorkItem')
  @Answers(subTaskCountsSchema)
  counts(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.subTasks.counts(actor, itemId);
  }
}
