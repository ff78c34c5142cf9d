/**
 * The benchmark's own schema, dropped when the data are there. Everything is a function of the row's number: two runs
 * make the same city's work.
 */
export const MAKE_WORKSHOP = `
  CREATE SCHEMA bench;

  -- Evenly spread over [0, 1), the same for the same arguments.
  CREATE FUNCTION bench.pick(n bigint, salt bigint) RETURNS double precision LANGUAGE sql IMMUTABLE AS
    'SELECT ((hashint8extended(n, salt) >> 11) & 4503599627370495)::double precision / 4503599627370496';

  -- A uuid v7 whose time rises with n, as ids made one after the other would.
  CREATE FUNCTION bench.id(kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    'SELECT encode(int8send((1764000000000 + n) << 16 | 28672 | kind)
       || int8send(hashint8extended(n, kind) & 1152921504606846975 | (-9223372036854775807 - 1)), ''hex'')::uuid';

  CREATE FUNCTION bench.is_signed(plan bigint, party integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS
    'SELECT bench.pick(plan * 1000000 + party, 8) < 0.5';

  CREATE UNLOGGED TABLE bench.party (key integer PRIMARY KEY, id uuid NOT NULL, name text NOT NULL, terms text[] NOT NULL);
  CREATE UNLOGGED TABLE bench.wording (
    i integer PRIMARY KEY, title text NOT NULL, measures text NOT NULL, folded text NOT NULL, terms text[] NOT NULL);
  CREATE UNLOGGED TABLE bench.reader (unit_id uuid NOT NULL, reader_id uuid NOT NULL);
  CREATE UNLOGGED TABLE bench.item (
    n bigint PRIMARY KEY, id uuid NOT NULL, plan bigint NOT NULL, ordinal integer NOT NULL, lead integer NOT NULL,
    first integer NOT NULL, second integer NOT NULL, implemented boolean NOT NULL, status text NOT NULL, due_on date);
  CREATE UNLOGGED TABLE bench.duty (
    n bigint NOT NULL, plan bigint NOT NULL, key integer NOT NULL, unit_id uuid NOT NULL, role text NOT NULL,
    ordinal integer NOT NULL, item_id uuid NOT NULL, share_id uuid, dispatch_id uuid NOT NULL, signed boolean NOT NULL);`;

/** Where each kind of party's keys begin. */
export const keys = { department: 0, bureau: 100_000, district: 200_000, office: 300_000 } as const;

/** Items per plan, as in the real ones. */
export const ITEMS_PER_PLAN = 27;

/** How many parties there are to choose from. */
export interface Pools {
  departments: number;
  bureaus: number;
}

/**
 * Who does what: the first departments are named in many items and the last in few, as in a real city. Two supporting
 * departments each, and the districts in every fourth item.
 */
export const decideItems = ({ departments, bureaus }: Pools, from: number, to: number): string => `
  INSERT INTO bench.item (n, id, plan, ordinal, lead, first, second, implemented, status, due_on)
  SELECT n, bench.id(5, n), plan, (n - 1) % ${ITEMS_PER_PLAN} + 1, lead, first,
    CASE WHEN bumped IN (lead, first) THEN (bumped + 1) % ${departments} ELSE bumped END,
    bench.pick(n, 6) < 0.25,
    CASE WHEN NOT bench.is_signed(plan, lead) THEN 'issued' WHEN bench.pick(n, 9) < 0.7 THEN 'inProgress' ELSE 'closed' END,
    CASE WHEN bench.pick(n, 10) >= 0.05 THEN date '2026-01-01' + (bench.pick(n, 7) * 730)::integer END
  FROM generate_series(${from}::bigint, ${to}::bigint) AS n
  CROSS JOIN LATERAL (SELECT (n - 1) / ${ITEMS_PER_PLAN} + 1 AS plan,
    CASE WHEN bench.pick(n, 1) < 0.7 THEN floor(${departments} * bench.pick(n, 2) ^ 2)::integer
         ELSE ${keys.bureau} + floor(${bureaus} * bench.pick(n, 2) ^ 2)::integer END AS lead,
    floor(${departments} * bench.pick(n, 3) ^ 2)::integer AS one, floor(${departments} * bench.pick(n, 4) ^ 2)::integer AS two
  ) AS chosen
  CROSS JOIN LATERAL (SELECT CASE WHEN one = lead THEN (one + 1) % ${departments} ELSE one END AS first) AS supporting
  CROSS JOIN LATERAL (
    SELECT CASE WHEN two IN (lead, first) THEN (two + 1) % ${departments} ELSE two END AS bumped) AS also`;

/** Every duty of the items from $1 to $2, the lead's included, with the ids of what it becomes. */
export const DECIDE_DUTIES = `
  INSERT INTO bench.duty
  SELECT n, plan, duty.key, party.id, role, ordinal, bench.id(5, n),
    CASE WHEN role <> 'lead' THEN bench.id(6, n * 16 + ordinal) END, bench.id(7, plan * 1000000 + duty.key),
    bench.is_signed(plan, duty.key)
  FROM (
    SELECT n, plan, lead AS key, 'lead' AS role, -1 AS ordinal FROM bench.item WHERE n BETWEEN $1 AND $2
    UNION ALL SELECT n, plan, first, 'supporting', 0 FROM bench.item WHERE n BETWEEN $1 AND $2
    UNION ALL SELECT n, plan, second, 'supporting', 1 FROM bench.item WHERE n BETWEEN $1 AND $2
    UNION ALL SELECT n, plan, key, 'implementer', 2 + key - ${keys.district}
    FROM bench.item JOIN bench.party ON key >= ${keys.district} AND key < ${keys.office}
    WHERE implemented AND n BETWEEN $1 AND $2) AS duty
  JOIN bench.party AS party ON party.key = duty.key`;
