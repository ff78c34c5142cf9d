import { DECIDE_DUTIES, ITEMS_PER_PLAN } from './workshop.sql.js';

const supervisor = `(SELECT id FROM user_account WHERE login = 'supervisor')`;
const issuedAt = `now() - interval '20 days'`;
const office = `(SELECT id FROM unit WHERE kind = 'generalOffice')`;

/** $1 the first plan, $2 the last: plans with an issued version each. */
export const PLANS = [
  `INSERT INTO plan (id, owner_unit_id, kind, status, handling, title, number, issuing_authority, issued_on, time_zone,
     created_by, created_at, issued_by, issued_at, version)
   SELECT bench.id(1, p), ${office}, 'document', 'issued', 'ordinary', '海州市二〇二六年重点工作方案（第' || p || '号）',
     '海督〔2026〕' || p || '号', '海州市人民政府办公厅', '2026-01-05', 'Asia/Shanghai', ${supervisor}, ${issuedAt},
     ${supervisor}, ${issuedAt}, 2
   FROM generate_series($1::bigint, $2::bigint) AS p`,
  `INSERT INTO plan_version (id, plan_id, number, status, text, outline, reader_version, sketch, created_by, created_at)
   SELECT bench.id(2, p), bench.id(1, p), 1, 'issued', '', '{}', 'bench', '{}', ${supervisor}, ${issuedAt}
   FROM generate_series($1::bigint, $2::bigint) AS p`,
];

/** $1 the first item, $2 the last: one accepted record of the lead for each item under way. */
const EVIDENCE = [
  `INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
   SELECT bench.id(10, n), leads.id, 'text', '工作总结', '任务完成情况', '2026-01-01', '2026-12-31',
     bench.id(8, lead), now()
   FROM bench.item JOIN bench.party AS leads ON leads.key = lead
   WHERE status = 'inProgress' AND n BETWEEN $1 AND $2 ORDER BY n`,
  `INSERT INTO evidence_version (evidence_id, number, text, added_by, added_at)
   SELECT bench.id(10, n), 1, '已按要求完成各项举措。', bench.id(8, lead), now()
   FROM bench.item WHERE status = 'inProgress' AND n BETWEEN $1 AND $2 ORDER BY n`,
  `INSERT INTO evidence_citation (id, evidence_id, number, item_id, unit_id, status, cited_by, cited_at, decided_by, decided_at)
   SELECT bench.id(11, n), bench.id(10, n), 1, item.id, leads.id, 'accepted', bench.id(8, lead), now(), bench.id(8, lead),
     now()
   FROM bench.item AS item JOIN bench.party AS leads ON leads.key = lead
   WHERE status = 'inProgress' AND n BETWEEN $1 AND $2 ORDER BY n`,
];

/**
 * $1 the first item, $2 the last: the issue of each item in the ledger. A city's ledger is never empty, and PostgreSQL
 * keeps the plan that it made for the foreign keys of an empty one.
 */
const LEDGER = [
  `INSERT INTO ledger_entry (id, subject_type, subject_id, subject_version, item_id, plan_id, unit_ids, actor_id, action,
     command_id, occurred_at, encoding_version, payload_hash)
   SELECT bench.id(14, n), 'workItem', id, 1, id, bench.id(1, plan), ARRAY[${office}, leads.party_id], ${supervisor}, 'issue',
     bench.id(2, plan), ${issuedAt}, 1, sha256(int8send(n))
   FROM bench.item JOIN (SELECT key, id AS party_id FROM bench.party) AS leads ON leads.key = lead
   WHERE n BETWEEN $1 AND $2 ORDER BY n`,
  `INSERT INTO ledger_payload (entry_id, salt, body)
   SELECT bench.id(14, n), sha256(int8send(-n)), json_build_object('status', 'issued', 'ordinal', ordinal)
   FROM bench.item WHERE n BETWEEN $1 AND $2 ORDER BY n`,
  `INSERT INTO ledger_position (position, entry_id)
   SELECT n, bench.id(14, n) FROM bench.item WHERE n BETWEEN $1 AND $2 ORDER BY n`,
  'UPDATE ledger_head SET position = (SELECT max(n) FROM bench.item)',
];

/** $1 the first item, $2 the last: what hangs on items. Shares come before the lines that name them. */
export const ITEMS = [
  DECIDE_DUTIES,
  `INSERT INTO plan_item (id, plan_id, created_at)
   SELECT bench.id(3, n), bench.id(1, plan), ${issuedAt} FROM bench.item WHERE n BETWEEN $1 AND $2`,
  `INSERT INTO draft_item (id, plan_id, plan_version_id, plan_item_id, ordinal, ref, section, title, measures, clause,
     lead_assumed, open_ended, span_start, span_end)
   SELECT bench.id(4, n), bench.id(1, plan), bench.id(2, plan), bench.id(3, n), ordinal, ordinal::text, '重点任务', title, measures,
     '牵头单位：' || leads.name, false, false, ordinal * 100, ordinal * 100 + 80
   FROM bench.item JOIN bench.wording ON i = n % (SELECT count(*) FROM bench.wording)
   JOIN bench.party AS leads ON leads.key = lead
   WHERE n BETWEEN $1 AND $2`,
  `INSERT INTO work_item (id, plan_id, plan_item_id, number, ordinal, ref, section, title, measures, source_text, key,
     issuer_unit_id, reviewer_unit_id, lead_unit_id, lead_printed, status, due_on, due_owner, search_text, search_terms,
     issued_at, closed_at, version)
   SELECT item.id, bench.id(1, plan), bench.id(3, n), '海督〔2026〕' || plan || '号-' || ordinal, ordinal, ordinal::text,
     '重点任务', title, measures, title || '。' || measures, n % 10 = 0, ${office}, ${office}, leads.id, true,
     item.status, due_on, CASE WHEN due_on IS NOT NULL THEN 'document' END,
     folded || leads.name || E'\\x1f' || one.name || E'\\n' || two.name,
     wording.terms || leads.terms || one.terms || two.terms, ${issuedAt},
     CASE WHEN item.status = 'closed' THEN now() END, CASE WHEN item.status = 'issued' THEN 1 ELSE 2 END
   FROM bench.item AS item JOIN bench.wording AS wording ON i = n % (SELECT count(*) FROM bench.wording)
   JOIN bench.party AS leads ON leads.key = lead
   JOIN bench.party AS one ON one.key = first JOIN bench.party AS two ON two.key = second
   WHERE n BETWEEN $1 AND $2 ORDER BY n`,
  // Shares of what is under way are settled, so that it can be handed in.
  `INSERT INTO work_item_share (id, item_id, unit_id, role, ordinal, signed_at, signed_by, settlement, settled_at)
   SELECT share_id, item_id, unit_id, role, duty.ordinal, CASE WHEN signed THEN now() END,
     CASE WHEN signed THEN bench.id(8, key) END,
     CASE WHEN status <> 'issued' THEN 'noSeparateReport' END, CASE WHEN status <> 'issued' THEN now() END
   FROM bench.duty AS duty JOIN bench.item USING (n)
   WHERE n BETWEEN $1 AND $2 AND role <> 'lead' ORDER BY n, duty.ordinal`,
  ...EVIDENCE,
  ...LEDGER,
  `INSERT INTO dispatch (id, plan_id, plan_version_id, unit_id, kind, status, issued_at, issued_by, contest_until,
     signed_at, signed_by, version)
   SELECT dispatch_id, bench.id(1, plan), bench.id(2, plan), unit_id, 'plan',
     CASE WHEN signed THEN 'signed' ELSE 'issued' END, ${issuedAt}, ${supervisor}, current_date + 30,
     CASE WHEN signed THEN now() END, CASE WHEN signed THEN bench.id(8, key) END, CASE WHEN signed THEN 2 ELSE 1 END
   FROM (SELECT DISTINCT dispatch_id, plan, unit_id, key, signed FROM bench.duty WHERE n BETWEEN $1 AND $2) AS receipt`,
  `INSERT INTO dispatch_line (dispatch_id, item_id, role, share_id)
   SELECT dispatch_id, item_id, role, share_id FROM bench.duty WHERE n BETWEEN $1 AND $2`,
  // Reading passes down: whoever is named and the units above them up to their government, the issuer as broadly as the lead.
  `INSERT INTO item_scope (unit_id, item_id, breadth, status, due_on)
   SELECT reader.reader_id, item.id, max(named.breadth), item.status, coalesce(due_on, 'infinity')
   FROM (
     SELECT n, unit_id, CASE role WHEN 'lead' THEN 3 WHEN 'implementer' THEN 1 ELSE 2 END AS breadth
     FROM bench.duty WHERE n BETWEEN $1 AND $2
     UNION ALL SELECT n, ${office}, 3 FROM bench.item WHERE n BETWEEN $1 AND $2) AS named
   JOIN bench.reader AS reader ON reader.unit_id = named.unit_id
   JOIN bench.item AS item USING (n)
   GROUP BY item.n, reader.reader_id ORDER BY item.n`,
  'TRUNCATE bench.duty',
];

/** A liaison and a head of every unit that may be named, and a supervisor, each signed in. */
export const PEOPLE = [
  `INSERT INTO user_account (id, login, name, password_hash, created_at)
   SELECT bench.id(8, key), 'liaison' || key, '联络员' || key, 'none', now() FROM bench.party
   UNION ALL SELECT bench.id(12, key), 'head' || key, '负责人' || key, 'none', now() FROM bench.party
   UNION ALL SELECT bench.id(8, -1), 'supervisor', '督查员', 'none', now()`,
  `INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from)
   SELECT bench.id(9, key), bench.id(8, key), id, 'liaison', 'business', date '2026-01-01' FROM bench.party
   UNION ALL SELECT bench.id(13, key), bench.id(12, key), id, 'head', 'business', date '2026-01-01' FROM bench.party
   UNION ALL SELECT bench.id(9, -1), bench.id(8, -1), id, 'supervisor', 'business', date '2026-01-01'
   FROM unit WHERE name = '督查室'`,
  `INSERT INTO session (id, user_id, created_at, last_used_at, expires_at)
   SELECT id, id, now(), now(), now() + interval '30 days' FROM user_account`,
];

/** The units that read what a unit reads: itself and those above it, up to but without a government. */
export const READERS = `
  INSERT INTO bench.reader (unit_id, reader_id)
  WITH RECURSIVE line (unit_id, reader_id) AS (
    SELECT id, id FROM unit WHERE kind <> 'government'
    UNION ALL
    SELECT line.unit_id, above.id FROM line JOIN unit ON unit.id = line.reader_id
    JOIN unit AS above ON above.id = unit.parent_id AND above.kind <> 'government')
  SELECT unit_id, reader_id FROM line`;

/** The plan of an item's number. */
export const planOf = (n: number): number => Math.floor((n - 1) / ITEMS_PER_PLAN) + 1;
