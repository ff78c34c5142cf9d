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

// Each kind from its own index; who has a voice in a visit already is not asked for a second one.
const TASKS = `
  WITH mine AS MATERIALIZED (
    SELECT task.id, 'holder' AS kind FROM approval_task AS task WHERE task.state = 'live' AND task.holder_id = $1
    UNION ALL
    SELECT task.id, 'delegate' FROM approval_task AS task WHERE task.state = 'live' AND task.delegate_id = $1
    UNION ALL
    SELECT task.id, 'standIn' FROM stand_in JOIN approval_task AS task ON task.holder_id = stand_in.principal_id
    WHERE stand_in.stand_in_id = $1 AND stand_in.ended_at IS NULL
      AND $2::date BETWEEN stand_in.valid_from AND stand_in.valid_to AND task.state = 'live'
    UNION ALL
    SELECT task.id, 'keeper' FROM approval_case AS held JOIN approval_task AS task ON task.case_id = held.id
    WHERE held.status = 'open' AND held.keeper_unit_id = ANY ($3::uuid[]) AND task.state = 'live' AND task.source = 'kept'
  )
  SELECT ${LINE_COLUMNS}, task.id AS "taskId", task.step, flow.definition, mine.kind AS "as", task.due_on AS "dueOn",
    CASE WHEN mine.kind IN ('delegate', 'standIn')
      THEN json_build_object('id', holder.id, 'name', holder.name) END AS "onBehalfOf"
  ${LINE_FROM} JOIN approval_task AS task ON task.case_id = held.id JOIN mine ON mine.id = task.id
  LEFT JOIN user_account AS holder ON holder.id = task.holder_id
  WHERE held.status = 'open' AND held.requester_id <> $1 AND (mine.kind IN ('holder', 'keeper') OR NOT EXISTS (
    SELECT FROM approval_task AS other WHERE other.case_id = held.id AND other.visit = task.visit AND other.id <> task.id
      AND other.state IN ('live', 'waiting') AND (other.holder_id = $1 OR other.delegate_id = $1)))
    AND NOT EXISTS (SELECT FROM approval_decision AS made
      WHERE made.case_id = held.id AND made.visit = task.visit AND made.by_id = $1)
  ORDER BY task.due_on NULLS LAST, held.id, task.id`;
