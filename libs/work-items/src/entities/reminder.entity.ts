import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';

/** That the system reminded the unit that answers (提醒), once for each item and date; a new lead anew. */
@Entity('item_reminder')
export class ItemReminder {
  @PrimaryColumn('uuid') itemId!: string;
  @PrimaryColumn('date') dueOn!: CalendarDate;
  @PrimaryColumn('uuid') unitId!: string;
  @Column('timestamptz') remindedAt!: Date;
}

/** How many working days before a date an office wants the reminder to go out. */
@Entity('reminder_days')
export class ReminderDays {
  @PrimaryColumn('uuid') ownerUnitId!: string;
  @Column('integer') days!: number;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
