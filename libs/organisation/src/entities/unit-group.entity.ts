import type { UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named group of a government's units (各区市): by list, or every unit of `memberKind` the government has. */
@Entity('unit_group')
export class UnitGroup {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  governmentId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  memberKind!: UnitKind | null;

  @Column('integer')
  officialOrder!: number;

  @Column('integer', { default: 1 })
  version!: number;
}

/** A unit's time in a listed group. */
@Entity('unit_group_member')
export class UnitGroupMember {
  @PrimaryColumn('uuid')
  groupId!: string;

  @PrimaryColumn('uuid')
  unitId!: string;

  @PrimaryColumn('date')
  validFrom!: CalendarDate;

  @Column('date', { nullable: true })
  validTo!: CalendarDate | null;
}
