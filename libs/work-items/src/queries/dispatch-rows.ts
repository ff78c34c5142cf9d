import type { z } from 'zod';
import type { dispatchSchema, dispatchSummarySchema, ItemForm } from '#libs/contracts';
import { readersOfUnitSql } from '../storage/readers-of-unit.js';
import { contestJson, type ContestJson } from './contest-json.js';

/** A dispatch as lists show it. */
export type DispatchSummary = z.infer<typeof dispatchSummarySchema>;
/** A dispatch with its lines. */
export type DispatchView = z.infer<typeof dispatchSchema>;

/** A dispatch as read, with what access looks at. */
export interface DispatchRow extends Omit<DispatchSummary, 'issuedAt' | 'signedAt' | 'canSign'> {
  unitId: string;
  ownerUnitId: string;
  readerUnitIds: string[];
  timeZone: string;
  issuedAt: Date;
  signedAt: Date | null;
  issuedBy: DispatchView['issuedBy'];
  revision: DispatchView['revision'];
}

/** A line as read; a withdrawn one is shown only with the contest that moved it. */
export interface DispatchLineRow extends Omit<DispatchView['lines'][number], 'contest' | 'canContest'> {
  withdrawn: boolean;
  leadUnitId: string;
  leadPrinted: boolean;
  form: ItemForm;
  contest: ContestJson | null;
}

/** SQL that is true of a line for which a unit signs: what it has to do, or is told has ended. */
export const tellsSql = (line: string): string => `(${line}.withdrawn_at IS NULL OR ${line}.change = 'ended')`;

/** Selects {@link DispatchRow}s from `dispatch`; the caller adds WHERE, ORDER BY and LIMIT. */
export const DISPATCH_SQL = `
  SELECT dispatch.id, dispatch.status, dispatch.version, dispatch.issued_at AS "issuedAt",
    dispatch.contest_until AS "contestUntil", dispatch.signed_at AS "signedAt", dispatch.unit_id AS "unitId",
    json_build_object('id', plan.id, 'title', plan.title, 'number', plan.number) AS plan,
    json_build_object('id', unit.id, 'name', unit.name) AS unit,
    (SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person
     WHERE person.id = dispatch.signed_by) AS "signedBy",
    (SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person
     WHERE person.id = dispatch.issued_by) AS "issuedBy",
    lines.leads AS "leadCount", lines.shares AS "shareCount", lines.ended AS "endedCount",
    plan.owner_unit_id AS "ownerUnitId", plan.time_zone AS "timeZone",
    ${readersOfUnitSql('dispatch.unit_id')} AS "readerUnitIds",
    (SELECT json_build_object('title', text.revising_title, 'number', text.revising_number, 'date', text.revising_date)
     FROM plan_version AS text WHERE text.id = dispatch.plan_version_id AND text.revising_title IS NOT NULL
       AND EXISTS (SELECT FROM dispatch_line AS told WHERE told.dispatch_id = dispatch.id AND told.change IS NOT NULL))
      AS revision
  FROM dispatch
  JOIN plan ON plan.id = dispatch.plan_id
  JOIN unit ON unit.id = dispatch.unit_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE line.role = 'lead' AND line.withdrawn_at IS NULL)::integer AS leads,
      count(*) FILTER (WHERE line.role <> 'lead' AND line.withdrawn_at IS NULL)::integer AS shares,
      count(*) FILTER (WHERE line.withdrawn_at IS NOT NULL)::integer AS ended
    FROM dispatch_line AS line WHERE line.dispatch_id = dispatch.id AND ${tellsSql('line')}) AS lines`;

/**
 * The lines of dispatch $1 in the order of the items. A duty that went to another unit shows what was handed out and
 * the answer to the contest, but nothing that happened to the item since: its unit does not read it any more.
 */
export const DISPATCH_LINES_SQL = `
  SELECT line.role, line.change, line.withdrawn_at IS NOT NULL AS withdrawn, item.lead_unit_id AS "leadUnitId",
    item.lead_printed AS "leadPrinted", item.form,
    json_build_object('id', item.id, 'number', item.number, 'ref', item.ref, 'title', item.title,
      'status', CASE WHEN line.withdrawn_at IS NULL THEN item.status WHEN line.change = 'ended' THEN 'terminated' ELSE 'issued' END,
      'dueOn', CASE WHEN line.withdrawn_at IS NULL THEN item.due_on END,
      'dueText', CASE WHEN line.withdrawn_at IS NULL THEN item.due_text ELSE '' END,
      'version', CASE WHEN line.withdrawn_at IS NULL THEN item.version ELSE 1 END) AS item,
    contest.json AS contest, act.revised
  FROM dispatch_line AS line
  JOIN dispatch ON dispatch.id = line.dispatch_id
  JOIN work_item AS item ON item.id = line.item_id
  LEFT JOIN LATERAL (
    SELECT ${contestJson('contest')} AS json, contest.status FROM contest
    WHERE contest.item_id = line.item_id AND contest.dispatch_id = dispatch.id
      -- With the line of its role; where a revision gave the unit another role, with that.
      AND (contest.role = line.role OR NOT EXISTS (SELECT FROM dispatch_line AS other
        WHERE other.dispatch_id = line.dispatch_id AND other.item_id = line.item_id AND other.role = contest.role))
    ORDER BY contest.raised_at DESC, contest.id DESC LIMIT 1) AS contest ON true
  LEFT JOIN LATERAL (
    -- By the text that made the dispatch, so that a later one is not told in its place.
    SELECT json_build_object('changes', said.body -> 'changes', 'fromTitle', said.body -> 'fromTitle',
      'due', CASE WHEN said.body ? 'dueAfter'
        THEN json_build_object('from', said.body -> 'dueBefore', 'to', said.body -> 'dueAfter',
          'fromText', coalesce(said.body ->> 'dueTextBefore', ''), 'toText', coalesce(said.body ->> 'dueTextAfter', '')) END) AS revised
    FROM ledger_entry AS revising JOIN ledger_payload AS said ON said.entry_id = revising.id
    JOIN plan_version AS text ON text.id = dispatch.plan_version_id
    WHERE line.change = 'changed' AND revising.subject_id = line.item_id AND revising.action = 'revisedByDocument'
      AND said.body -> 'edition' = to_jsonb(text.number) AND jsonb_typeof(said.body -> 'changes') = 'array'
    ORDER BY revising.number DESC LIMIT 1) AS act ON true
  WHERE line.dispatch_id = $1 AND (line.withdrawn_at IS NULL OR contest.status = 'changed' OR line.change = 'ended')
  ORDER BY item.id, line.role`;
