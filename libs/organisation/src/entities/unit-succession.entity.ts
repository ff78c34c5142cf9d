import type { SuccessionKind, SuccessionRowKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reform of units with its basis; until it is confirmed the old units go on answering. */
@Entity('unit_succession')
export class UnitSuccession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  governmentId!: string;

  @Column('text')
  kind!: SuccessionKind;

  @Column('text')
  basis!: string;

  @Column('date')
  effectiveOn!: CalendarDate;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  appliedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;

  @Column('integer', { default: 1 })
  version!: number;
}

/**
 * Which unit's duties go where in a succession; `toUnitId` is null where the unit stays and is only renamed or moved. The
 * first of a unit takes what is not given to another one.
 */
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

  @Column('integer', { default: 0 })
  ordinal!: number;

  @Column('boolean', { default: false })
  ends!: boolean;

  @Column('uuid', { nullable: true })
  parentId!: string | null;
}

/** One thing and who takes it over: chosen or confirmed beforehand, or found when the day came. */
@Entity('unit_succession_row')
export class UnitSuccessionRow {
  @PrimaryColumn('uuid')
  successionId!: string;

  @PrimaryColumn('text')
  kind!: SuccessionRowKind;

  @PrimaryColumn('uuid')
  subjectId!: string;

  @PrimaryColumn('uuid')
  fromUnitId!: string;

  @Column('uuid')
  toUnitId!: string;

  @Column('boolean')
  confirmed!: boolean;

  @Column('text')
  title!: string;

  /** Its place in the table. */
  @Column('integer')
  ordinal!: number;
}
