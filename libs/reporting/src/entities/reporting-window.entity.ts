import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WindowKind, WindowStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** A period in which the office asks units to report (填报期); once locked nothing in it changes. */
@Entity('reporting_window')
export class ReportingWindow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  ownerUnitId!: string;

  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('text')
  kind!: WindowKind;

  @Column('text')
  title!: string;

  @Column('text')
  timeZone!: string;

  @Column('date')
  periodFrom!: CalendarDate;

  @Column('date')
  periodTo!: CalendarDate;

  @Column('date')
  dueOn!: CalendarDate;

  @Column('boolean')
  keyOnly!: boolean;

  @Column('text')
  status!: WindowStatus;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
