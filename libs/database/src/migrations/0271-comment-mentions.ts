import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is named in a comment and has not taken note yet: the row goes, so that nothing tells when somebody read. */
export class CommentMentions1764000000271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment_mention (
        comment_id uuid NOT NULL CONSTRAINT comment_mention_comment_fk REFERENCES comment (id),
        user_id uuid NOT NULL CONSTRAINT comment_mention_user_fk REFERENCES user_account (id),
        CONSTRAINT comment_mention_pk PRIMARY KEY (user_id, comment_id)
      );
      CREATE INDEX comment_mention_comment_index ON comment_mention (comment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE comment_mention`);
  }
}
