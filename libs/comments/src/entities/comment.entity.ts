import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentSubjectType } from '#libs/contracts';

/** Something said about an item, a record of evidence or an approval; with a version of its own. */
@Entity('comment')
export class CommentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectType!: CommentSubjectType;
  @Column('uuid') subjectId!: string;
  @Column('uuid') authorId!: string;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('boolean') internal!: boolean;
  @Column('text') text!: string;
  @Column('uuid', { array: true, default: {} }) mentionedIds!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}
