/** How a statement names whoever asks. */
interface Asks {
  readonly userId: string;
  readonly offices: string;
  readonly today: string;
}

/**
 * `id, case_id, due_on, kind` of the tasks that wait for somebody's word: as the holder, a delegate, a stand-in, or of the
 * office that appoints. Each kind from its own index, and each task once. Who has a voice in a visit already, or a task of
 * the own in it, is not asked for a second one.
 */
export const waitingTasksSql = ({ userId, offices, today }: Asks): string => `
  SELECT DISTINCT ON (task.id) task.id, task.case_id, task.due_on, mine.kind
  FROM (
    SELECT task.id, 'holder' AS kind, 0 AS rank FROM approval_task AS task
    WHERE task.state = 'live' AND task.holder_id = ${userId}
    UNION ALL
    SELECT task.id, 'delegate', 1 FROM approval_task AS task WHERE task.state = 'live' AND task.delegate_id = ${userId}
    UNION ALL
    SELECT task.id, 'standIn', 2 FROM stand_in JOIN approval_task AS task ON task.holder_id = stand_in.principal_id
    WHERE stand_in.stand_in_id = ${userId} AND stand_in.ended_at IS NULL
      AND ${today} BETWEEN stand_in.valid_from AND stand_in.valid_to AND task.state = 'live'
    UNION ALL
    SELECT task.id, 'keeper', 3 FROM approval_case AS held JOIN approval_task AS task ON task.case_id = held.id
    WHERE held.status = 'open' AND held.keeper_unit_id = ANY (${offices}) AND task.state = 'live'
      AND task.source = 'kept'
  ) AS mine
  JOIN approval_task AS task ON task.id = mine.id
  JOIN approval_case AS held ON held.id = task.case_id
  WHERE held.status = 'open' AND held.requester_id <> ${userId} AND (mine.kind IN ('holder', 'keeper') OR NOT EXISTS (
    SELECT FROM approval_task AS other WHERE other.case_id = held.id AND other.visit = task.visit AND other.id <> task.id
      AND other.state IN ('live', 'waiting') AND (other.holder_id = ${userId} OR other.delegate_id = ${userId})))
    AND NOT EXISTS (SELECT FROM approval_decision AS made
      WHERE made.case_id = held.id AND made.visit = task.visit AND made.by_id = ${userId})
  ORDER BY task.id, mine.rank`;
