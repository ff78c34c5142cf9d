import type { UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A body of the one unit tree: a government, a department, a district, a zone, an office inside one of them. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  kind!: UnitKind;

  @Column('text')
  name!: string;

  @Column('integer')
  officialOrder!: number;

  /** Its place in the official order of the whole tree; see storage/place-units.ts. */
  @Column({ type: 'text', default: '', collation: 'C' })
  officialPlace!: string;

  @Column('date')
  validFrom!: CalendarDate;

  @Column('date', { nullable: true })
  validTo!: CalendarDate | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** Each unit with each of its ancestors and itself (depth 0): subtrees without recursion on hot paths. */
@Entity('unit_closure')
export class UnitClosure {
  @PrimaryColumn('uuid')
  ancestorId!: string;

  @PrimaryColumn('uuid')
  descendantId!: string;

  @Column('integer')
  depth!: number;
}

/** A name a unit bears or bore, with its days: history prints the name of its day. */
@Entity('unit_name')
export class UnitName {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  name!: string;

  @Column('date')
  validFrom!: CalendarDate;

  @Column('date', { nullable: true })
  validTo!: CalendarDate | null;
}
