import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadingCapacity, ReadingStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What a unit says was reached on a day (完成值); numbers are decimal strings, as PostgreSQL's numeric is. */
@Entity('reading')
export class Reading {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  targetId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  capacity!: ReadingCapacity;

  @Column('date')
  asOf!: CalendarDate;

  @Column('text')
  status!: ReadingStatus;

  @Column('numeric', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  state!: string | null;

  @Column('text', { nullable: true })
  gap!: string | null;

  @Column('text', { default: '' })
  source!: string;

  @Column('date', { nullable: true })
  expectedOn!: CalendarDate | null;

  @Column('boolean', { default: false })
  confirmed!: boolean;

  @Column('uuid')
  reportedBy!: string;

  @Column('timestamptz')
  reportedAt!: Date;

  @Column('uuid', { nullable: true })
  replacedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  recalledAt!: Date | null;
}
