import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseDecision, TaskPlace, TaskSource, TaskState } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** One person's turn in one visit of a step. */
@Entity('approval_task')
export class ApprovalTask {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('integer') ordinal!: number;
  @Column('text') step!: string;
  @Column('integer') visit!: number;
  @Column('uuid') seat!: string;
  @Column('uuid') requesterId!: string;
  @Column('uuid', { nullable: true }) principalId!: string | null;
  @Column('uuid', { nullable: true }) holderId!: string | null;
  @Column('uuid', { nullable: true }) delegateId!: string | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('text') source!: TaskSource;
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('text', { nullable: true }) addedPlace!: TaskPlace | null;
  @Column('text') state!: TaskState;
  @Column('date', { nullable: true }) dueOn!: CalendarDate | null;
}

/** What somebody decided in a task. It never changes. */
@Entity('approval_decision')
export class ApprovalDecision {
  @PrimaryColumn('uuid') taskId!: string;
  @Column('uuid') caseId!: string;
  @Column('integer') number!: number;
  @Column('integer') visit!: number;
  @Column('text') decision!: CaseDecision;
  @Column('uuid') requesterId!: string;
  @Column('uuid') byId!: string;
  /** In whose stead. */
  @Column('uuid', { nullable: true }) forId!: string | null;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) toStep!: string | null;
  @Column('timestamptz') decidedAt!: Date;
}
