import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words a deadline is printed in. Items that are there get them from what the reader found: a draft's by their place
 * in the text, issued ones by the newest text in force, so that a newer text that prints the same is no difference.
 */
export class DueText1764000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft_item ADD COLUMN due_text text NOT NULL DEFAULT ''
        CONSTRAINT draft_item_due_text_check CHECK (char_length(due_text) <= 200);
      ALTER TABLE work_item ADD COLUMN due_text text NOT NULL DEFAULT ''
        CONSTRAINT work_item_due_text_check CHECK (char_length(due_text) <= 200);
      ALTER TABLE letter_item ADD COLUMN due_text text NOT NULL DEFAULT ''
        CONSTRAINT letter_item_due_text_check CHECK (char_length(due_text) <= 200);

      UPDATE draft_item AS item SET due_text = btrim(left(btrim(found.duty ->> 'dueText'), 200))
      FROM plan_version AS version
      CROSS JOIN LATERAL jsonb_array_elements(version.outline -> 'items') AS found (duty)
      WHERE version.id = item.plan_version_id AND found.duty ->> 'dueText' <> ''
        AND found.duty -> 'span' = jsonb_build_array(item.span_start, item.span_end);

      UPDATE work_item AS item SET due_text = printed.due_text
      FROM (
        SELECT DISTINCT ON (draft.plan_item_id) draft.plan_item_id, draft.due_text
        FROM draft_item AS draft JOIN plan_version AS version ON version.id = draft.plan_version_id
        WHERE version.status = 'issued' AND NOT draft.removed
        ORDER BY draft.plan_item_id, version.number DESC) AS printed
      WHERE printed.plan_item_id = item.plan_item_id AND printed.due_text <> '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_item DROP COLUMN due_text;
      ALTER TABLE work_item DROP COLUMN due_text;
      ALTER TABLE draft_item DROP COLUMN due_text`);
  }
}
