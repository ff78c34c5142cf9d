import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** A record of evidence (佐证材料): what a unit shows, for which period, and what it proves. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text')
  title!: string;

  @Column('text')
  proves!: string;

  @Column('date')
  periodFrom!: CalendarDate;

  @Column('date')
  periodTo!: CalendarDate;

  /** The number of its newest version. */
  @Column('integer', { default: 1 })
  current!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawnReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
