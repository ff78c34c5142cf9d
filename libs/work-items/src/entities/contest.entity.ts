import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssignmentRole, ContestStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** A unit's view that a duty is not its own (分工调整意见); it goes on answering until the issuer decides. */
@Entity('contest')
export class Contest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  dispatchId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  role!: AssignmentRole;

  @Column('text')
  basis!: string;

  @Column('uuid', { nullable: true })
  proposedUnitId!: string | null;

  @Column('text')
  status!: ContestStatus;

  @Column('uuid')
  raisedBy!: string;

  @Column('timestamptz')
  raisedAt!: Date;

  @Column('date')
  answerBy!: CalendarDate;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
