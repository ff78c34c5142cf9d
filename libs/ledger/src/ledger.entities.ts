import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LedgerSubjectType } from './entry.js';
import type { JsonObject } from './domain/json.js';

/** One act, without its change and reason. Append only: the application's role can neither change nor remove it. */
@Entity('ledger_entry')
@Unique('ledger_entry_id_key', ['id'])
export class LedgerEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) number!: number;
  @Column('uuid') id!: string;
  @Column('text') subjectType!: LedgerSubjectType;
  @Column('uuid') subjectId!: string;
  @Column('integer') subjectVersion!: number;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('uuid', { array: true }) unitIds!: string[];
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('uuid', { nullable: true }) actorUnitId!: string | null;
  @Column('uuid', { nullable: true }) onBehalfOf!: string | null;
  @Column('text') action!: string;
  @Column('uuid') commandId!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('smallint') encodingVersion!: number;
  @Column('bytea') payloadHash!: Buffer;
}

/** Change and reason of an entry, apart from it so that they can be erased while entry and hash stay. */
@Entity('ledger_payload')
export class LedgerPayload {
  @PrimaryColumn('uuid') entryId!: string;
  @Column('bytea') salt!: Buffer;
  @Column('jsonb') body!: JsonObject;
}

/** An entry that waits for its position. */
@Entity('ledger_pending')
export class LedgerPending {
  @PrimaryColumn('bigint') number!: number;
  @Column('uuid') entryId!: string;
}

/** The final place of an entry: dense, never changed, in order per subject. */
@Entity('ledger_position')
@Unique('ledger_position_entry_key', ['entryId'])
export class LedgerPosition {
  @PrimaryColumn('bigint') position!: number;
  @Column('uuid') entryId!: string;
}

/** The one row whose lock makes a sequencer the only one at work. */
@Entity('ledger_head')
export class LedgerHead {
  @PrimaryColumn('integer') id!: number;
  @Column('bigint') position!: number;
}

/** How far a subscriber has come. */
@Entity('ledger_subscriber')
export class LedgerSubscriber {
  @PrimaryColumn('text') name!: string;
  @Column('bigint') position!: number;
  @Column('timestamptz') advancedAt!: Date;
}

/** That an entry belongs to the record of an item, a plan or another subject. */
@Entity('history_line')
export class HistoryLine {
  @PrimaryColumn('uuid') scopeId!: string;
  @PrimaryColumn('bigint') position!: number;
  @Column('uuid') entryId!: string;
}

/** A download or an export; reading is never recorded. */
@Entity('access_log')
export class AccessLog {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') actorId!: string;
  @Column('text') action!: string;
  @Column('text') subjectType!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('jsonb') detail!: JsonObject;
  @Column('timestamptz') occurredAt!: Date;
}

/** The entities of the ledger, for the data source. */
export const ledgerEntities = [
  LedgerEntry,
  LedgerPayload,
  LedgerPending,
  LedgerPosition,
  LedgerHead,
  LedgerSubscriber,
  HistoryLine,
  AccessLog,
];
