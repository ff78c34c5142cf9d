import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CitationStatus } from '#libs/contracts';

/** One version of a record, cited by a unit for an item or one of its targets. */
@Entity('evidence_citation')
export class EvidenceCitation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('integer')
  number!: number;

  @Column('uuid')
  itemId!: string;

  @Column('uuid', { nullable: true })
  targetId!: string | null;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  status!: CitationStatus;

  @Column('uuid')
  citedBy!: string;

  @Column('timestamptz')
  citedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedUnitId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
