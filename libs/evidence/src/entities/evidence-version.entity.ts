import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a record's content; none is ever changed. */
@Entity('evidence_version')
export class EvidenceVersion {
  @PrimaryColumn('uuid')
  evidenceId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('bytea', { nullable: true })
  handedInSha256!: Buffer | null;

  @Column('text', { nullable: true })
  link!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('numeric', { nullable: true })
  figure!: string | null;

  @Column('text', { nullable: true })
  figureUnit!: string | null;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
