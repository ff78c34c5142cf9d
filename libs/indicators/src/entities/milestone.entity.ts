import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MilestoneStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** A step on the way (时间节点), proposed by the lead and confirmed by whoever checks the item. */
@Entity('milestone')
export class Milestone {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid', { nullable: true })
  targetId!: string | null;

  @Column('text')
  text!: string;

  @Column('date')
  dueOn!: CalendarDate;

  @Column('numeric', { nullable: true })
  value!: string | null;

  @Column('text')
  status!: MilestoneStatus;

  @Column('uuid')
  proposedBy!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('date', { nullable: true })
  reachedOn!: CalendarDate | null;

  @Column('integer', { default: 1 })
  version!: number;
}
