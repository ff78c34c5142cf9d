import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstructionClass } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { StoredStatus } from './domain/instruction-rules.js';

/** A leader's instruction (批示), registered by the office with its exact words. */
@Entity('instruction')
export class Instruction {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerUnitId!: string;
  @Column('uuid') leaderId!: string;
  @Column('date') givenOn!: CalendarDate;
  @Column('text') class!: InstructionClass;
  @Column('text') subject!: string;
  @Column('text') words!: string;
  @Column('text') proposedHandling!: string;
  @Column('uuid', { nullable: true }) scanId!: string | null;
  /** Those who handle it open the scan too. */
  @Column('boolean', { default: false }) scanForUnits!: boolean;
  @Column('date') replyBy!: CalendarDate;
  @Column('uuid') planId!: string;
  @Column('uuid') leadUnitId!: string;
  @Column('uuid', { nullable: true }) afterId!: string | null;
  @Column('text') status!: StoredStatus;
  @Column('uuid') registeredBy!: string;
  @Column('timestamptz') registeredAt!: Date;
  @Column('text', { nullable: true }) closeNote!: string | null;
  @Column('date', { nullable: true }) wordOn!: CalendarDate | null;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** What the lead replied, and as what it was put before the leader. */
@Entity('instruction_reply')
export class InstructionReply {
  @PrimaryColumn('uuid') instructionId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('uuid') unitId!: string;
  @Column('text') text!: string;
  @Column('uuid', { array: true }) evidenceIds!: string[];
  /** The version of each of them that was newest. */
  @Column('integer', { array: true }) evidenceNumbers!: number[];
  @Column('uuid') repliedBy!: string;
  @Column('timestamptz') repliedAt!: Date;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('uuid', { nullable: true }) returnedBy!: string | null;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
  @Column('text', { nullable: true }) presentedText!: string | null;
  @Column('uuid', { nullable: true }) presentedBy!: string | null;
  @Column('timestamptz', { nullable: true }) presentedAt!: Date | null;
}

/** Within how many working days an office wants replies, by class. */
@Entity('instruction_reply_days')
export class InstructionReplyDays {
  @PrimaryColumn('uuid') ownerUnitId!: string;
  @Column('integer') mostUrgent!: number;
  @Column('integer') urgent!: number;
  @Column('integer') ordinary!: number;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

/** The entities of this library. */
export const instructionEntities = [Instruction, InstructionReply, InstructionReplyDays];
