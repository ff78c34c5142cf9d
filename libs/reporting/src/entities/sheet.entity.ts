import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadingStatus, RowReason, SheetStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What one unit is asked in one window, over all plans (一表填报); a unit with nothing to say has none. */
@Entity('sheet')
export class Sheet {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  windowId!: string;

  @Column('uuid')
  unitId!: string;

  /** Whom the window asked, where another unit has taken the sheet over since. */
  @Column('uuid', { nullable: true })
  askedUnitId!: string | null;

  @Column('text')
  status!: SheetStatus;

  @Column('uuid', { nullable: true })
  sentBy!: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('uuid', { nullable: true })
  heldBy!: string | null;

  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;

  @Column('text', { nullable: true })
  reopenedReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** One item on a sheet, with why it is asked for; it has a version of its own, so that colleagues share a sheet. */
@Entity('sheet_row')
export class SheetRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sheetId!: string;

  @Column('uuid')
  itemId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text', { array: true })
  reasons!: RowReason[];

  @Column('text', { default: '' })
  lastProgress!: string;

  @Column('text', { nullable: true })
  progress!: string | null;

  @Column('boolean', { default: false })
  carried!: boolean;

  @Column('uuid', { nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  changedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** The value of one target that a row asks for; untouched while it has no status. */
@Entity('sheet_value')
export class SheetValue {
  @PrimaryColumn('uuid')
  rowId!: string;

  @PrimaryColumn('uuid')
  targetId!: string;

  @Column('uuid', { nullable: true })
  lastReadingId!: string | null;

  @Column('boolean', { default: false })
  known!: boolean;

  @Column('text', { nullable: true })
  status!: ReadingStatus | null;

  @Column('numeric', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  state!: string | null;

  @Column('text', { nullable: true })
  gap!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('date', { nullable: true })
  asOf!: CalendarDate | null;

  @Column('date', { nullable: true })
  expectedOn!: CalendarDate | null;

  @Column('boolean', { default: false })
  confirmed!: boolean;

  @Column('uuid', { nullable: true })
  readingId!: string | null;
}

/** A milestone due in the window, and whether the row says that it was reached. */
@Entity('sheet_milestone')
export class SheetMilestone {
  @PrimaryColumn('uuid')
  rowId!: string;

  @PrimaryColumn('uuid')
  milestoneId!: string;

  @Column('date', { nullable: true })
  reachedOn!: CalendarDate | null;
}
