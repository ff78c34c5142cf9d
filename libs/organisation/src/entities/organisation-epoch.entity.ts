import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row raised by each change of units, so that every process drops what it remembers of them. */
@Entity('organisation_epoch')
export class OrganisationEpoch {
  @PrimaryColumn('integer')
  id!: 1;

  // TypeORM hands bigint out as text.
  @Column('bigint', { transformer: { from: Number, to: (epoch: number) => epoch } })
  epoch!: number;
}
