import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Outline, PlanStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { DecidedContent } from '../domain/revision/decisions.js';
import type { Choice, DifferenceKind } from '../domain/revision/difference.js';

/** One text of a plan with what the reader found in it; `version` counts the changes of its draft. */
@Entity('plan_version')
export class PlanVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  @Column('integer') number!: number;
  @Column('text') status!: PlanStatus;
  @Column('text') text!: string;
  @Column('jsonb') outline!: Outline;
  @Column('text') readerVersion!: string;
  /** See `domain/text-sketch.ts`. */
  @Column('bigint', { array: true }) sketch!: number[];
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  /** The document by which this text revises the one before; null for a plan's first text. */
  @Column('text', { nullable: true }) revisingTitle!: string | null;
  @Column('text', { nullable: true }) revisingNumber!: string | null;
  @Column('date', { nullable: true }) revisingDate!: CalendarDate | null;
  @Column('text', { nullable: true }) revisingBasis!: string | null;
  @Column('uuid', { nullable: true }) appliedBy!: string | null;
  @Column('timestamptz', { nullable: true }) appliedAt!: Date | null;
}

/** What a person decided about one difference of a revision. */
@Entity('revision_decision')
export class RevisionDecision {
  @PrimaryColumn('uuid') planVersionId!: string;
  @PrimaryColumn('uuid') planItemId!: string;
  @PrimaryColumn('text') kind!: DifferenceKind;
  @Column('text') choice!: Choice;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') digest!: string;
  @Column('json', { nullable: true }) content!: DecidedContent | null;
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz') decidedAt!: Date;
}

/** A copy of the document as it was handed in, byte for byte. */
@Entity('plan_source')
export class PlanSource {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') planVersionId!: string;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: string;
  @Column('text') encoding!: string;
  @Column('integer') byteSize!: number;
  @Column('bytea') sha256!: Buffer;
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Column('text', { select: false }) text!: string;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
}

/** A duty of a plan that keeps its identity over the plan's versions; work items point to it. */
@Entity('plan_item')
export class PlanItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  @Column('timestamptz') createdAt!: Date;
}
