import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FlowDefinition } from '#libs/contracts';

/** One version of a flow. It never changes: a running case keeps the one it began with. */
@Entity('approval_flow')
export class ApprovalFlow {
  @PrimaryColumn('uuid') id!: string;
  /** Null for those that came with the product. */
  @Column('uuid', { nullable: true }) ownerUnitId!: string | null;
  @Column('text') key!: string;
  @Column('integer') number!: number;
  @Column('text') name!: string;
  @Column('text') subjectType!: string;
  @Column('jsonb') definition!: FlowDefinition;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}

/** The policies of a plan; or of an office, for its plans that have none of their own and for what belongs to no plan. */
@Entity('approval_policy_set')
export class ApprovalPolicySet {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerUnitId!: string;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('integer') version!: number;
}

/** Which act of a plan's things needs which flow; without one it needs none. */
@Entity('approval_policy')
export class ApprovalPolicy {
  @PrimaryColumn('uuid') setId!: string;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @PrimaryColumn('text') subjectType!: string;
  @PrimaryColumn('text') action!: string;
  @Column('uuid') flowId!: string;
  @Column('boolean', { default: false }) keyOnly!: boolean;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
}
