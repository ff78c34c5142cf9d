import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items without a deadline are one question of a kind of its own. */
export class QuestionKinds1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft_question
        DROP CONSTRAINT draft_question_kind_check,
        ADD CONSTRAINT draft_question_kind_check CHECK (kind IN (
          'unknownUnit', 'ambiguousUnit', 'tableColumns', 'ruleReach', 'noLead', 'leadAssumed', 'openEnded', 'noDeadline',
          'damagedText', 'unaccounted'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM draft_question WHERE kind IN ('tableColumns', 'noDeadline');
      ALTER TABLE draft_question
        DROP CONSTRAINT draft_question_kind_check,
        ADD CONSTRAINT draft_question_kind_check CHECK (kind IN (
          'unknownUnit', 'ambiguousUnit', 'ruleReach', 'noLead', 'leadAssumed', 'openEnded', 'damagedText', 'unaccounted'));
    `);
  }
}
