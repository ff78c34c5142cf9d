import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { approvalTasksSchema, FlowDefinition } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { LINE_COLUMNS, LINE_FROM, lineView, type LineRow } from './case-lines.js';
import { officesOfActor } from './offices-of-actor.js';
import { waitingTasksSql } from './waiting-tasks.js';

interface TaskRow extends LineRow {
  taskId: string;
  step: string;
  definition: FlowDefinition;
  as: 'holder' | 'delegate' | 'standIn' | 'keeper';
  onBehalfOf: { id: string; name: string } | null;
  dueOn: string | null;
}

/** What waits for the asker's word, the most urgent first. One who has a task of the own in a step has one line for it. */
@Injectable()
export class MyTasks {
  constructor(@InjectEntityManager() private readonly manager: EntityManager) {}

  async run(actor: Actor): Promise<z.infer<typeof approvalTasksSchema>> {
    const today = dayIn(DEFAULT_TIME_ZONE);
    const rows = await queryPrepared<TaskRow>(this.manager, TASKS, [actor.userId, today, officesOfActor(actor)]);
    return {
      items: rows.map((row) => ({
        ...lineView(row),
        taskId: row.taskId,
        step: { key: row.step, name: row.definition.steps.find(({ key }) => key === row.step)?.name ?? row.step },
        as: row.as,
        onBehalfOf: row.onBehalfOf,
        dueOn: row.dueOn,
      })),
    };
  }
}

const TASKS = `
  WITH mine AS MATERIALIZED (${waitingTasksSql({ userId: '$1::uuid', today: '$2::date', offices: '$3::uuid[]' })})
  SELECT ${LINE_COLUMNS}, task.id AS "taskId", task.step, flow.definition, mine.kind AS "as", task.due_on AS "dueOn",
    CASE WHEN mine.kind IN ('delegate', 'standIn')
      THEN json_build_object('id', holder.id, 'name', holder.name) END AS "onBehalfOf"
  ${LINE_FROM} JOIN approval_task AS task ON task.case_id = held.id JOIN mine ON mine.id = task.id
  LEFT JOIN user_account AS holder ON holder.id = task.holder_id
  ORDER BY task.due_on NULLS LAST, held.id, task.id`;
