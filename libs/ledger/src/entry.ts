import type { liveSubjects } from '#libs/contracts';
import type { JsonObject } from './domain/json.js';

/** What an entry can be about; the same words as the live messages. */
export type LedgerSubjectType = (typeof liveSubjects)[number];

/** What an act is about, with the version the act gave it. */
export interface LedgerSubject {
  type: LedgerSubjectType;
  id: string;
  version: number;
}

/** One act to record. `payload` holds change and reason; names of people or units are never in the entry. */
export interface NewLedgerEntry {
  subject: LedgerSubject;
  itemId?: string | null;
  planId?: string | null;
  /** Every unit the act concerns: who hears of it, and who is told `gone` if it may not read the subject any more. */
  unitIds: readonly string[];
  /** Who acted; null for the system itself. */
  actorId: string | null;
  actorUnitId?: string | null;
  onBehalfOf?: string | null;
  action: string;
  /** The same for all entries of one command. */
  commandId: string;
  occurredAt: Date;
  payload: JsonObject;
}

/** An entry with its final place, as subscribers and the live status read it. */
export interface PositionedEntry {
  position: number;
  entryId: string;
  subjectType: LedgerSubjectType;
  subjectId: string;
  subjectVersion: number;
  itemId: string | null;
  planId: string | null;
  unitIds: string[];
  action: string;
}

/** An entry as a record shows it; `payload` is null once it was erased. */
export interface RecordedEntry extends PositionedEntry {
  actorId: string | null;
  actorUnitId: string | null;
  onBehalfOf: string | null;
  occurredAt: Date;
  payload: JsonObject | null;
}
