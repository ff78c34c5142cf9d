/** What must never be, whoever was killed when: each statement finds what is half done, and finds nothing. */
export const halfDone: Readonly<Record<string, string>> = {
  'an entry without a payload': `
    SELECT entry.id FROM ledger_entry AS entry LEFT JOIN ledger_payload AS payload ON payload.entry_id = entry.id
    WHERE payload.entry_id IS NULL`,
  'an entry that is still pending': 'SELECT entry_id FROM ledger_pending',
  'a gap in the positions, or an entry without one': `
    SELECT head.position FROM ledger_head AS head, (
      SELECT count(*) AS entries, (SELECT count(*) FROM ledger_position) AS given,
        (SELECT coalesce(max(position), 0) FROM ledger_position) AS last FROM ledger_entry) AS counted
    WHERE head.position <> entries OR given <> entries OR last <> entries`,
  'a subscriber that is behind': `
    SELECT name FROM ledger_subscriber WHERE position <> (SELECT position FROM ledger_head)`,
  'an entry that its record lacks': `
    SELECT entry.id FROM ledger_entry AS entry
    WHERE NOT EXISTS (SELECT FROM history_line AS line WHERE line.entry_id = entry.id)
      AND (entry.item_id IS NOT NULL OR entry.plan_id IS NOT NULL)`,
  'an item whose version is not what its record says': `
    SELECT item.id FROM work_item AS item WHERE version <> (
      SELECT max(subject_version) FROM ledger_entry WHERE subject_type = 'workItem' AND subject_id = item.id)`,
  'a dispatch whose version is not what its record says': `
    SELECT dispatch.id FROM dispatch WHERE version <> (
      SELECT max(subject_version) FROM ledger_entry WHERE subject_type = 'dispatch' AND subject_id = dispatch.id)`,
  'a submission without its entry, or the other way round': `
    SELECT id FROM work_item AS item WHERE (SELECT count(*) FROM item_submission WHERE item_id = item.id) <>
      (SELECT count(*) FROM ledger_entry WHERE item_id = item.id AND action = 'submitted')`,
  'submissions that are not numbered one after the other': `
    SELECT item_id FROM item_submission GROUP BY item_id HAVING max(number) <> count(*)`,
  'more than one open submission, or one of an item that is not submitted': `
    SELECT item.id FROM item_submission AS one JOIN work_item AS item ON item.id = one.item_id
    WHERE one.outcome = 'open' GROUP BY item.id HAVING count(*) > 1 OR item.status <> 'submitted'`,
  'a return without its entry, or the other way round': `
    SELECT id FROM work_item AS item WHERE (SELECT count(*) FROM item_return WHERE item_id = item.id) <>
      (SELECT count(*) FROM ledger_entry
       WHERE item_id = item.id AND action IN ('returnedForSupplement', 'rectificationOrdered'))`,
  'a return that is answered and open, or neither': `
    SELECT id FROM work_item AS item WHERE (open_return IS NOT NULL) <>
      EXISTS (SELECT FROM item_return WHERE item_id = item.id AND answered_at IS NULL)`,
  'an audit without its entry, or the other way round': `
    SELECT id FROM work_item AS item WHERE (SELECT count(*) FROM audit_record WHERE item_id = item.id) <>
      (SELECT count(*) FROM ledger_entry WHERE item_id = item.id AND action = 'audited')`,
  'a mark without its entry': `
    SELECT one.item_id FROM review_mark AS mark JOIN item_submission AS one ON one.id = mark.submission_id
    WHERE NOT EXISTS (SELECT FROM ledger_entry WHERE item_id = one.item_id
      AND action IN ('partsMarked', 'returnedForSupplement', 'rectificationOrdered', 'closed'))`,
  'an item that is closed without a passed audit of what was handed in last': `
    SELECT item.id FROM work_item AS item WHERE status = 'closed' AND NOT EXISTS (
      SELECT FROM audit_record AS audit JOIN item_submission AS one ON one.id = audit.submission_id
      WHERE audit.item_id = item.id AND audit.conclusion = 'passed' AND one.outcome = 'closed')`,
  'a dispatch that is signed otherwise than once in the record': `
    SELECT dispatch.id FROM dispatch WHERE (status = 'signed')::integer <> (
      SELECT count(*) FROM ledger_entry
      WHERE subject_type = 'dispatch' AND subject_id = dispatch.id AND action = 'signed')`,
  'a line of a dispatch of another plan or for another unit': `
    SELECT line.item_id FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
    JOIN work_item AS item ON item.id = line.item_id LEFT JOIN work_item_share AS share ON share.id = line.share_id
    WHERE item.plan_id <> dispatch.plan_id OR share.unit_id <> dispatch.unit_id OR share.item_id <> item.id`,
  'a share that is split without its part, or a part that is nobody’s share': `
    SELECT share.id FROM work_item_share AS share LEFT JOIN work_item AS part ON part.id = share.sub_task_id
    WHERE (share.settlement IS NOT DISTINCT FROM 'subTask') <> (part.id IS NOT NULL) OR part.parent_id <> share.item_id
      OR part.lead_unit_id <> share.unit_id
    UNION ALL
    SELECT part.id FROM work_item AS part WHERE parent_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM work_item_share WHERE sub_task_id = part.id)`,
  'a sheet that was sent without its readings, or readings of one that was not': `
    SELECT sheet.id FROM sheet JOIN sheet_row AS one ON one.sheet_id = sheet.id
    JOIN sheet_value AS value ON value.row_id = one.id
    WHERE (sheet.status = 'sent') <> (value.reading_id IS NOT NULL)`,
  'a reading that nothing says': `
    SELECT id FROM reading WHERE NOT EXISTS (SELECT FROM sheet_value WHERE reading_id = reading.id)`,
  'an upload that is used without a record, or a record without its upload': `
    SELECT coalesce(upload.id, edition.evidence_id) FROM (SELECT * FROM upload WHERE status = 'used') AS upload
    FULL JOIN evidence_version AS edition ON edition.sha256 = upload.sha256
    WHERE upload.id IS NULL OR edition.evidence_id IS NULL`,
  'a record without a version or a citation, or with two': `
    SELECT id FROM evidence WHERE (SELECT count(*) FROM evidence_version WHERE evidence_id = evidence.id) <> 1
      OR (SELECT count(*) FROM evidence_citation WHERE evidence_id = evidence.id) <> 1`,
  'a plan with two drafts, windows or numbers': `
    SELECT plan.id FROM plan WHERE (SELECT count(*) FROM plan_version WHERE plan_id = plan.id) <> 1
      OR (SELECT count(*) FROM reporting_window WHERE plan_id = plan.id) <> 1
      OR (SELECT count(*) FROM plan AS other WHERE other.number = plan.number OR other.title = plan.title) <> 1`,
};

/** Everything that goes into the record of one telling, in its order. */
export const theRecord: readonly string[] = [
  'plan registered',
  'plan issued',
  'workItem issued',
  ...Array<string>(3).fill('dispatch dispatched'),
  'dispatch signed',
  'workItem signed',
  ...['dispatch signed', 'workItem shareSigned', 'dispatch signed', 'workItem shareSigned'],
  'workItem targetsSet',
  'workItem sharesSettled',
  'workItem split',
  'workItem assigned',
  'dispatch dutyAdded',
  'reportingWindow windowOpened',
  'workItem progressReported',
  'evidence evidenceCited',
  ...['workItem submitted', 'workItem audited', 'workItem closed'],
  'evidence evidenceCited',
  ...['workItem submitted', 'workItem returnedForSupplement'],
  ...['workItem submitted', 'workItem rectificationOrdered'],
  ...['workItem submitted', 'workItem partsMarked', 'workItem audited', 'workItem closed'],
];
