import { Client } from 'pg';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Two items of a unit in the demonstration whose day has come near or is past: dates are moved past the commands, as if time
 * had gone by.
 */
export async function lateItems(databaseUrl: string, unitName: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const day = (days: number): string => dayIn(DEFAULT_TIME_ZONE, new Date(Date.now() + days * DAY_MS));
    const { rows } = await client.query<{ id: string; title: string }>(
      `WITH chosen AS (
         SELECT item.id, row_number() OVER (ORDER BY item.number) AS place FROM work_item AS item
         JOIN unit ON unit.id = item.lead_unit_id
         WHERE unit.name = $1 AND item.form = 'item' ORDER BY item.number LIMIT 2)
       UPDATE work_item AS item SET status = 'inProgress', contested_at = NULL,
         due_on = CASE WHEN chosen.place = 1 THEN $2::date ELSE $3::date END
       FROM chosen WHERE chosen.id = item.id RETURNING item.id, item.title`,
      [unitName, day(-3), day(5)],
    );
    return rows.map(({ title }) => title);
  } finally {
    await client.end();
  }
}
