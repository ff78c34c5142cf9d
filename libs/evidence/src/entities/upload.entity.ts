import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UploadStatus } from '#libs/contracts';

/** A file on its way in: whose it is, what it claims to be, and what became of it. */
@Entity('upload')
export class Upload {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  userId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  fileName!: string;

  @Column('bigint')
  byteSize!: number;

  @Column('text')
  status!: UploadStatus;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @Column('bytea', { nullable: true })
  handedInSha256!: Buffer | null;

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
