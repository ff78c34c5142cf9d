import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandOverCapacity } from '#libs/contracts';

/** Who works on an item in a unit; where nobody is left it falls to the unit's liaison, then its head. */
@Entity('item_staffing')
export class ItemStaffing {
  @PrimaryColumn('uuid')
  itemId!: string;

  @PrimaryColumn('uuid')
  unitId!: string;

  @Column('uuid', { nullable: true })
  officeUnitId!: string | null;

  @Column('uuid', { nullable: true })
  headId!: string | null;

  @Column('uuid', { nullable: true })
  officerId!: string | null;

  @Column('uuid', { nullable: true })
  standInId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** All open work of a person in a unit, given to a colleague in one step (工作移交). */
@Entity('hand_over')
export class HandOver {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  unitId!: string;

  @Column('uuid')
  fromUserId!: string;

  @Column('uuid')
  toUserId!: string;

  @Column('text')
  note!: string;

  @Column('uuid')
  handedBy!: string;

  @Column('timestamptz')
  handedAt!: Date;
}

/** An item that was handed over, with the capacities in which. */
@Entity('hand_over_item')
export class HandOverItem {
  @PrimaryColumn('uuid')
  handOverId!: string;

  @PrimaryColumn('uuid')
  itemId!: string;

  @Column('text', { array: true })
  capacities!: HandOverCapacity[];
}
