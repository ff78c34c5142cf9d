import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';

/** Somebody decides for somebody else in a period (AB角), both days included. */
@Entity('stand_in')
export class StandInArrangement {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') principalId!: string;
  @Column('uuid') standInId!: string;
  @Column('date') validFrom!: CalendarDate;
  @Column('date') validTo!: CalendarDate;
  @Column('text') reason!: string;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** One side of an arrangement in force: a constraint keeps a person from being on both at one time. */
@Entity('stand_in_side')
export class StandInSide {
  @PrimaryColumn('uuid') standInId!: string;
  @PrimaryColumn('text') side!: 'principal' | 'standIn';
  @Column('uuid') personId!: string;
  @Column('date') validFrom!: CalendarDate;
  @Column('date') validTo!: CalendarDate;
}
