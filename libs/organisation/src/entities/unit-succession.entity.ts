import type { CalendarDate } from '#libs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reform of units with its basis; until it is confirmed the old units go on answering. */
@Entity('unit_succession')
export class UnitSuccession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: 'renamed' | 'merged' | 'split' | 'moved' | 'dissolved';

  @Column('text')
  basis!: string;

  @Column('date')
  effectiveOn!: CalendarDate;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;

  @Column('integer', { default: 1 })
  version!: number;
}

/** Which unit's duties go where in a succession; `toUnitId` is null where nobody takes over. */
@Entity('unit_succession_part')
export class UnitSuccessionPart {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  successionId!: string;

  @Column('uuid')
  fromUnitId!: string;

  @Column('uuid', { nullable: true })
  toUnitId!: string | null;

  @Column('text', { nullable: true })
  newName!: string | null;
}
