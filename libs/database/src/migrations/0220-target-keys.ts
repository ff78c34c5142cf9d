import { indicatorKey } from '#libs/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What 0180 left to the callers: a target has its place among its item's and a key, a draft's item belongs to the plan
 * of its text, and the values in force are found by indicator. The keys are computed anew: those that stood under their
 * name as it was, and those of an earlier rule. A key is derived from the name alone, so the rule of the day is right.
 */
export class TargetKeys1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rekey(runner, 'draft_target');
    await rekey(runner, 'target');
    await runner.query(`
      WITH placed AS (
        SELECT id, row_number() OVER (PARTITION BY draft_item_id ORDER BY ordinal, id) AS place FROM draft_target)
      UPDATE draft_target SET ordinal = placed.place FROM placed
      WHERE placed.id = draft_target.id AND placed.place <> draft_target.ordinal;
      WITH placed AS (
        SELECT id, row_number() OVER (PARTITION BY item_id ORDER BY ordinal, created_at, id) AS place FROM target)
      UPDATE target SET ordinal = placed.place FROM placed
      WHERE placed.id = target.id AND placed.place <> target.ordinal;

      DROP INDEX draft_target_item_index;
      ALTER TABLE draft_target
        ADD CONSTRAINT draft_target_place_key UNIQUE (draft_item_id, ordinal),
        ADD CONSTRAINT draft_target_key_check CHECK (indicator_key <> ''),
        ADD CONSTRAINT draft_target_span_check CHECK (
          (span_start IS NULL) = (span_end IS NULL) AND span_start <= span_end
          AND (number_start IS NULL) = (number_end IS NULL) AND number_start <= number_end);

      ALTER TABLE target
        ALTER COLUMN indicator_key DROP DEFAULT,
        ADD CONSTRAINT target_place_key UNIQUE (item_id, ordinal),
        ADD CONSTRAINT target_key_check CHECK (indicator_key <> '');

      -- A draft's item is one of the same plan as its text.
      ALTER TABLE plan_version ADD CONSTRAINT plan_version_plan_key UNIQUE (id, plan_id);
      ALTER TABLE plan_item ADD CONSTRAINT plan_item_plan_key UNIQUE (id, plan_id);
      ALTER TABLE draft_item ADD COLUMN plan_id uuid;
      UPDATE draft_item SET plan_id = version.plan_id FROM plan_version AS version
      WHERE version.id = draft_item.plan_version_id;
      ALTER TABLE draft_item
        ALTER COLUMN plan_id SET NOT NULL,
        ADD CONSTRAINT draft_item_text_fk FOREIGN KEY (plan_version_id, plan_id) REFERENCES plan_version (id, plan_id),
        ADD CONSTRAINT draft_item_identity_fk FOREIGN KEY (plan_item_id, plan_id) REFERENCES plan_item (id, plan_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft_item DROP CONSTRAINT draft_item_text_fk, DROP CONSTRAINT draft_item_identity_fk,
        DROP COLUMN plan_id;
      ALTER TABLE plan_item DROP CONSTRAINT plan_item_plan_key;
      ALTER TABLE plan_version DROP CONSTRAINT plan_version_plan_key;
      ALTER TABLE target DROP CONSTRAINT target_key_check, DROP CONSTRAINT target_place_key,
        ALTER COLUMN indicator_key SET DEFAULT '';
      ALTER TABLE draft_target DROP CONSTRAINT draft_target_span_check, DROP CONSTRAINT draft_target_key_check,
        DROP CONSTRAINT draft_target_place_key;
      CREATE INDEX draft_target_item_index ON draft_target (draft_item_id, ordinal)`);
  }
}

/** Names are few, however many targets bear them. */
async function rekey(runner: QueryRunner, table: 'draft_target' | 'target'): Promise<void> {
  const rows = (await runner.query(`SELECT DISTINCT indicator FROM ${table}`)) as { indicator: string }[];
  const names = rows.map(({ indicator }) => indicator);
  await runner.query(
    `UPDATE ${table} AS target SET indicator_key = named.key FROM unnest($1::text[], $2::text[]) AS named (name, key)
     WHERE target.indicator = named.name AND target.indicator_key <> named.key`,
    [names, names.map((name) => indicatorKey(name) || name)],
  );
}
