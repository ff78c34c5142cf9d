import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TargetOperator, TargetStrength } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What an item has to reach (目标指标). It is withdrawn with a reason, never changed and never deleted. */
@Entity('target')
export class Target {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('integer')
  ordinal!: number;

  /** The sentence as the document prints it; empty for one that was set by hand. */
  @Column('text', { default: '' })
  printed!: string;

  @Column('text')
  indicator!: string;

  /** The name it is compared under. */
  @Column('text') indicatorKey!: string;

  @Column('text')
  operator!: TargetOperator;

  @Column('numeric', { nullable: true })
  value!: string | null;

  @Column('numeric', { nullable: true })
  valueTo!: string | null;

  @Column('text', { default: '' })
  unit!: string;

  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('text', { default: '' })
  dueText!: string;

  /** An ISO 8601 duration. */
  @Column('text', { nullable: true })
  recurrence!: string | null;

  @Column('boolean', { default: false })
  continuing!: boolean;

  @Column('text')
  strength!: TargetStrength;

  @Column('text', { default: '' })
  scope!: string;

  @Column('text', { default: '' })
  per!: string;

  @Column('boolean', { default: false })
  approximate!: boolean;

  @Column('boolean', { default: false })
  cumulative!: boolean;

  @Column('numeric', { nullable: true })
  baselineValue!: string | null;

  @Column('date', { nullable: true })
  baselineOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  baselineSource!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawnReason!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
