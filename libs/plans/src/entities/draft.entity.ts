import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, AssignmentRole, DueOwner, QuestionKind } from '#libs/contracts';
import type { CalendarDate, FieldVersions } from '#libs/kernel';
import type { AssignmentOrigin, DraftImage, QuestionOption, QuestionStatus, QuestionSubject } from '../domain/draft.js';

/** One duty of a draft, with a version of its own. */
@Entity('draft_item')
export class DraftItemRow {
  @PrimaryColumn('uuid') id!: string;
  /** The plan of its text, and of its identity. */
  @Column('uuid') planId!: string;
  @Column('uuid') planVersionId!: string;
  @Column('uuid') planItemId!: string;
  @Column('integer') ordinal!: number;
  @Column('text') ref!: string;
  @Column('text') section!: string;
  @Column('text') title!: string;
  @Column('text') measures!: string;
  @Column('text') clause!: string;
  @Column('boolean') leadAssumed!: boolean;
  @Column('boolean') openEnded!: boolean;
  @Column('boolean', { default: false }) key!: boolean;
  @Column('date', { nullable: true }) dueOn!: CalendarDate | null;
  @Column('text', { nullable: true }) dueOwner!: DueOwner | null;
  /** The words the deadline is printed in; empty for none. */
  @Column('text', { default: '' }) dueText!: string;
  @Column('integer', { nullable: true }) spanStart!: number | null;
  @Column('integer', { nullable: true }) spanEnd!: number | null;
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  /** In which version each field changed last; written by storage/field-versions.ts. */
  @Column('jsonb', { default: '{}' }) fieldVersions!: FieldVersions;
}

/** A unit or group that a draft item names, or a name nobody has been found for yet. */
@Entity('draft_assignment')
export class DraftAssignmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') draftItemId!: string;
  @Column('text') role!: AssignmentRole;
  @Column('integer') ordinal!: number;
  @Column('text') printed!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('uuid', { nullable: true }) groupId!: string | null;
  @Column('text') origin!: AssignmentOrigin;
  @Column('integer', { nullable: true }) spanStart!: number | null;
  @Column('integer', { nullable: true }) spanEnd!: number | null;
}

/** Something a person has to decide before the draft can be issued. */
@Entity('draft_question')
export class DraftQuestionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planVersionId!: string;
  @Column('uuid', { nullable: true }) draftItemId!: string | null;
  @Column('integer') ordinal!: number;
  @Column('text') kind!: QuestionKind;
  @Column('text') printed!: string;
  @Column('text') message!: string;
  @Column('integer', { nullable: true }) spanStart!: number | null;
  @Column('integer', { nullable: true }) spanEnd!: number | null;
  @Column('jsonb') options!: QuestionOption[];
  @Column('jsonb') subject!: QuestionSubject;
  @Column('text', { default: 'open' }) status!: QuestionStatus;
  @Column('jsonb', { nullable: true }) answer!: Answer | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** What one change of a draft replaced. */
@Entity('draft_change')
export class DraftChangeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planVersionId!: string;
  @Column('integer') number!: number;
  @Column('text') command!: string;
  @Column('uuid') actorId!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('jsonb') before!: DraftImage;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
}
