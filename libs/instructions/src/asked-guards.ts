import { unmet, type AskedGuard } from '#libs/work-items';

/** What the lifecycle asks of this library: what a leader instructed is put before the leader before it is closed. */
export const instructionGuards: Readonly<Record<string, AskedGuard>> = {
  instructionPresented: {
    sql: (item) => `SELECT to_json(asked.id) FROM work_item AS matter
      JOIN instruction AS asked ON asked.plan_id = matter.plan_id AND asked.status IN ('open', 'replied')
      WHERE matter.id = ${item} AND matter.form = 'item'`,
    unmet: () => unmet('instructionUnpresented'),
  },
};
