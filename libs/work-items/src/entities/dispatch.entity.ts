import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssignmentRole, DispatchStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What one unit is handed in one go (交办单); it is signed once. */
@Entity('dispatch')
export class Dispatch {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  planId!: string;

  @Column('uuid')
  planVersionId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  kind!: 'plan' | 'revision' | 'matter' | 'split';

  @Column('text')
  status!: DispatchStatus;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('uuid')
  issuedBy!: string;

  @Column('date')
  contestUntil!: CalendarDate;

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { nullable: true })
  signedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** One duty on a dispatch; a duty that went to another unit is withdrawn, and its line stays as what was handed out. */
@Entity('dispatch_line')
export class DispatchLine {
  @PrimaryColumn('uuid')
  dispatchId!: string;

  @PrimaryColumn('uuid')
  itemId!: string;

  @PrimaryColumn('text')
  role!: AssignmentRole;

  @Column('uuid', { nullable: true })
  shareId!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** What a revision of the plan says of the duty. */
  @Column('text', { nullable: true })
  change!: 'added' | 'changed' | 'ended' | null;
}
