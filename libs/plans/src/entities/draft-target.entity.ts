import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TargetOperator, TargetOrigin, TargetStrength } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What an item of a draft has to reach. */
@Entity('draft_target')
export class DraftTargetRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') draftItemId!: string;
  @Column('integer') ordinal!: number;
  @Column('text') printed!: string;
  @Column('text') indicator!: string;
  /** The name it is compared under. */
  @Column('text') indicatorKey!: string;
  @Column('text') operator!: TargetOperator;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('numeric', { nullable: true }) valueTo!: string | null;
  @Column('text') unit!: string;
  @Column('date', { nullable: true }) dueOn!: CalendarDate | null;
  @Column('text') dueText!: string;
  @Column('text', { nullable: true }) recurrence!: string | null;
  @Column('boolean') continuing!: boolean;
  @Column('text') strength!: TargetStrength;
  @Column('text') scope!: string;
  @Column('text') per!: string;
  @Column('boolean') approximate!: boolean;
  @Column('text') origin!: TargetOrigin;
  @Column('integer', { nullable: true }) spanStart!: number | null;
  @Column('integer', { nullable: true }) spanEnd!: number | null;
  @Column('integer', { nullable: true }) numberStart!: number | null;
  @Column('integer', { nullable: true }) numberEnd!: number | null;
}
