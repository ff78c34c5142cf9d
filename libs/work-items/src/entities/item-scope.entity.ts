import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkItemStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** That a unit may read an item, and how broadly; lists drive from it, so it copies what they are ordered by. */
@Entity('item_scope')
export class ItemScope {
  @PrimaryColumn('uuid')
  unitId!: string;

  @PrimaryColumn('uuid')
  itemId!: string;

  @Column('smallint')
  breadth!: 1 | 2 | 3;

  @Column('text')
  status!: WorkItemStatus;

  /** `infinity` where the item has no date. */
  @Column('date')
  dueOn!: CalendarDate;
}
