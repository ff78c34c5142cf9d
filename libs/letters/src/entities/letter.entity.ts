import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FactStatus, LetterFigureName, LetterKind, LetterStatus } from '#libs/contracts';
import type { CalendarDate, FieldVersions } from '#libs/kernel';

/** A number in a letter and the items it counted on the day it was prepared. */
export interface LetterFigure {
  readonly name: LetterFigureName;
  readonly count: number;
  readonly itemIds: readonly string[];
}

/** A letter of an office: prepared, checked by a person, sent by a person, answered by the unit. */
@Entity('letter')
export class Letter {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: LetterKind;
  @Column('text') status!: LetterStatus;
  @Column('uuid') ownerUnitId!: string;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  /** Whom it named when it was sent, where another unit answers now. */
  @Column('uuid', { nullable: true }) addressedUnitId!: string | null;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('uuid', { nullable: true }) followsId!: string | null;
  @Column('text', { nullable: true }) orderReason!: string | null;
  @Column('text') title!: string;
  @Column('text') body!: string;
  @Column('text', { default: '' }) closing!: string;
  @Column('text', { default: '' }) copiesTo!: string;
  @Column('jsonb', { default: [] }) figures!: LetterFigure[];
  @Column('date', { nullable: true }) answerBy!: CalendarDate | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('uuid', { nullable: true }) preparedBy!: string | null;
  @Column('timestamptz') preparedAt!: Date;
  @Column('boolean', { default: false }) edited!: boolean;
  @Column('uuid', { nullable: true }) checkedBy!: string | null;
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('jsonb', { default: {} }) fieldVersions!: FieldVersions;
  @Column('integer', { default: 1 }) version!: number;
}

/** An item a letter is about. */
@Entity('letter_item')
export class LetterItem {
  @PrimaryColumn('uuid') letterId!: string;
  @PrimaryColumn('uuid') itemId!: string;
  @Column('integer') ordinal!: number;
  @Column('date', { nullable: true }) dueOn!: CalendarDate | null;
  /** The words its deadline was printed in that day, where it had no date. */
  @Column('text', { default: '' }) dueText!: string;
  @Column('boolean') overdue!: boolean;
}

/** What a letter says of a unit, put to that unit before it is sent. */
@Entity('letter_fact')
export class LetterFact {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') letterId!: string;
  @Column('uuid') unitId!: string;
  @Column('text') facts!: string;
  /** The items it counted. */
  @Column('uuid', { array: true, default: [] }) itemIds!: string[];
  @Column('text') status!: FactStatus;
  @Column('date', { nullable: true }) checkBy!: CalendarDate | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('text', { nullable: true }) keptReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** A record that an answer cites, in the version of its day. */
@Entity('letter_evidence')
export class LetterEvidence {
  @PrimaryColumn('uuid') letterId!: string;
  @PrimaryColumn('uuid') evidenceId!: string;
  @Column('integer') number!: number;
}

/** What a unit that a circular names answers to it; as long as nothing was said, the text is null. */
@Entity('letter_reply')
export class LetterReply {
  @PrimaryColumn('uuid') letterId!: string;
  /** As the letter names it. */
  @PrimaryColumn('uuid') namedUnitId!: string;
  /** Which answers: the one that is named, or whoever followed it. */
  @Column('uuid') unitId!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  /** The version of the letter in which this changed last. */
  @Column('integer') version!: number;
}

/** A record that such an answer cites. */
@Entity('letter_reply_evidence')
export class LetterReplyEvidence {
  @PrimaryColumn('uuid') letterId!: string;
  @PrimaryColumn('uuid') namedUnitId!: string;
  @PrimaryColumn('uuid') evidenceId!: string;
  @Column('integer') number!: number;
}
