import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { JsonObject } from '#libs/ledger';

/** One approval of one act on one subject. */
@Entity('approval_case')
export class ApprovalCase {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectType!: string;
  @Column('uuid') subjectId!: string;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('text') action!: string;
  @Column('uuid') flowId!: string;
  @Column('uuid') requesterId!: string;
  @Column('uuid', { nullable: true }) requesterUnitId!: string | null;
  /** The office that keeps the flow: it appoints somebody where nobody is found. */
  @Column('uuid') keeperUnitId!: string;
  @Column('text') timeZone!: string;
  @Column('jsonb') payload!: JsonObject;
  @Column('jsonb') snapshot!: JsonObject;
  @Column('bytea') digest!: Buffer;
  @Column('jsonb') facts!: JsonObject;
  @Column('text') status!: CaseStatus;
  @Column('jsonb') path!: { step: string; visit: number }[];
  @Column('integer') visits!: number;
  @Column('date', { nullable: true }) urgedOn!: CalendarDate | null;
  @Column('uuid', { array: true, default: {} }) copiedIds!: string[];
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) concludedAt!: Date | null;
  @Column('jsonb', { nullable: true }) conclusion!: JsonObject | null;
  @Column('integer', { default: 1 }) version!: number;
}
