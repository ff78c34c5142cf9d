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

  @Column('text')
  indicator!: string;

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

  @Column('text')
  strength!: TargetStrength;

  @Column('text', { default: '' })
  scope!: string;

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
