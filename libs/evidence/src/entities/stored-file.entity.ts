import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScanState } from '#libs/contracts';

/** A file by its content: stored once, however often it is handed in. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('bytea')
  sha256!: Buffer;

  @Column('bigint')
  byteSize!: number;

  @Column('text')
  mediaType!: string;

  @Column('text')
  scan!: ScanState;

  @Column('text', { nullable: true })
  scanNote!: string | null;

  @Column('timestamptz', { nullable: true })
  scannedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  scanClaimedUntil!: Date | null;

  @Column('timestamptz')
  storedAt!: Date;
}
