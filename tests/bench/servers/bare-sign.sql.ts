/** $1 the dispatch, $2 the unit, $3 the version. */
export const LOCK = `
  SELECT dispatch.plan_id AS "planId", plan.owner_unit_id AS "ownerUnitId"
  FROM dispatch JOIN plan ON plan.id = dispatch.plan_id
  WHERE dispatch.id = $1 AND dispatch.unit_id = $2 AND dispatch.version = $3 AND dispatch.status = 'issued'
  FOR NO KEY UPDATE OF dispatch`;

/** The dispatch's lines with their items, which are locked in the order of their ids. */
export const LINES = `
  SELECT item.id AS "itemId", line.role, line.share_id AS "shareId", item.status, item.version,
    item.plan_id AS "planId", item.issuer_unit_id AS "issuerUnitId", item.lead_unit_id AS "leadUnitId"
  FROM dispatch_line AS line JOIN work_item AS item ON item.id = line.item_id
  WHERE line.dispatch_id = $1 AND line.withdrawn_at IS NULL
  ORDER BY item.id FOR NO KEY UPDATE OF item`;

/** What a signature writes. */
export const SIGN = {
  dispatch: `UPDATE dispatch SET status = 'signed', signed_at = $2, signed_by = $3, version = version + 1 WHERE id = $1`,
  items: `UPDATE work_item SET status = 'inProgress', version = version + 1 WHERE id = ANY ($1::uuid[])`,
  shares: `
    UPDATE work_item_share SET signed_at = $2, signed_by = $3, version = version + 1 WHERE id = ANY ($1::uuid[])`,
  scope: `UPDATE item_scope SET status = 'inProgress' WHERE item_id = ANY ($1::uuid[])`,
};

/** $1 the dispatch: what the page shows of it once signed. */
export const ANSWER = `
  SELECT dispatch.id, json_build_object('id', plan.id, 'title', plan.title, 'number', plan.number) AS plan,
    json_build_object('id', unit.id, 'name', unit.name) AS unit, dispatch.status, dispatch.issued_at AS "issuedAt",
    dispatch.contest_until AS "contestUntil", dispatch.signed_at AS "signedAt",
    json_build_object('id', signer.id, 'name', signer.name) AS "signedBy", dispatch.version,
    json_build_object('id', issuer.id, 'name', issuer.name) AS "issuedBy", line.lines,
    line.leads AS "leadCount", line.shares AS "shareCount"
  FROM dispatch JOIN plan ON plan.id = dispatch.plan_id JOIN unit ON unit.id = dispatch.unit_id
  JOIN user_account AS signer ON signer.id = dispatch.signed_by
  JOIN user_account AS issuer ON issuer.id = dispatch.issued_by
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('role', line.role, 'item', json_build_object('id', item.id, 'number', item.number,
        'ref', item.ref, 'title', item.title, 'status', item.status, 'dueOn', item.due_on, 'version', item.version))
        ORDER BY item.id) AS lines,
      (count(*) FILTER (WHERE line.role = 'lead'))::integer AS leads,
      (count(*) FILTER (WHERE line.role <> 'lead'))::integer AS shares
    FROM dispatch_line AS line JOIN work_item AS item ON item.id = line.item_id
    WHERE line.dispatch_id = dispatch.id AND line.withdrawn_at IS NULL) AS line
  WHERE dispatch.id = $1`;
