import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Handling, PlanStatus, SourceKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** A source under supervision: a published document or a single matter, owned by one general office. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerUnitId!: string;
  @Column('text') kind!: SourceKind;
  @Column('text') status!: PlanStatus;
  @Column('text') handling!: Handling;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) issuingAuthority!: string | null;
  @Column('date', { nullable: true }) issuedOn!: CalendarDate | null;
  @Column('text') timeZone!: string;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) issuedBy!: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  /** The approval that decides about its issue. */
  @Column('uuid', { nullable: true }) heldBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** The last serial number a general office gave out in a year. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn('uuid') ownerUnitId!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}
