import { withHeirsSql } from '#libs/access';
import type { InboxKind } from '#libs/contracts';
import { asker, type InboxSource } from '#libs/inbox';
import type { CommentSubject, CommentSubjects } from '../comment-subjects.js';

/** Comments in which somebody is named, until he or she answers or takes note; only where the subject is still read. */
export class InboxOfMentions implements InboxSource {
  readonly kinds: readonly InboxKind[] = ['mention'];

  constructor(private readonly subjects: CommentSubjects) {}

  get rows(): string {
    return `
      SELECT 'mention' AS kind, comment.id, NULL::date AS due_on
      FROM comment_mention AS named JOIN comment ON comment.id = named.comment_id
      WHERE named.user_id = ${asker.userId} AND (NOT comment.internal OR EXISTS (
        SELECT FROM ${withHeirsSql('comment.unit_id')} AS said WHERE said.id = ANY (${asker.belongs})))
        AND ${this.each(({ named }) => named.readable('comment.subject_id', asker), 'false')}`;
  }

  get lines(): string {
    return `
      SELECT asked.kind, asked.id, (${this.each(({ named }) => named.line('comment.subject_id'), 'NULL')})::jsonb
        || jsonb_build_object('target', comment.subject_id, 'about', comment.subject_type,
          'unit', CASE WHEN unit.id IS NOT NULL THEN json_build_object('id', unit.id, 'name', unit.name) END,
          'person', json_build_object('id', author.id, 'name', author.name)) AS line
      FROM asked JOIN comment ON comment.id = asked.id JOIN user_account AS author ON author.id = comment.author_id
      LEFT JOIN unit ON unit.id = comment.unit_id`;
  }

  private each(sqlOf: (subject: CommentSubject) => string, otherwise: string): string {
    const cases = this.subjects.all().map((subject) => `WHEN '${subject.type}' THEN ${sqlOf(subject)}`);
    return cases.length === 0 ? otherwise : `CASE comment.subject_type ${cases.join(' ')} ELSE ${otherwise} END`;
  }
}
