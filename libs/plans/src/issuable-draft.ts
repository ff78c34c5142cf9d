import type { CalendarDate } from '#libs/kernel';
import type { AssignmentRole, DueOwner, SourceKind } from '#libs/contracts';
import type { TargetTerms } from './domain/draft.js';

/** A target as it will be issued, to be stored by the library of targets. */
export interface IssuableTarget extends TargetTerms {
  printed: string;
}

/** One duty as it will be issued: groups are resolved to their members, rules to the units they cover. */
export interface IssuableItem {
  planItemId: string;
  ordinal: number;
  ref: string;
  section: string;
  title: string;
  measures: string;
  /** The duty as printed in the document; empty for a matter registered by hand. */
  sourceText: string;
  clause: string;
  span: { start: number; end: number } | null;
  key: boolean;
  dueOn: CalendarDate | null;
  dueOwner: DueOwner | null;
  /** As printed (2025年底, 长期坚持); empty where the document says nothing. */
  dueText: string;
  leadUnitId: string;
  /** The lead is printed in a document, so that only a leader's approval changes it. */
  leadPrinted: boolean;
  /** In printed order; without any for a duty of words alone. */
  targets: readonly IssuableTarget[];
  /** In printed order, each unit at most once and never the lead. */
  shares: { unitId: string; role: Exclude<AssignmentRole, 'lead'>; groupId: string | null }[];
}

/** A checked draft, ready to become work items and dispatches in the transaction that prepared it. */
export interface IssuableDraft {
  plan: {
    id: string;
    versionId: string;
    /** After the issue. */
    version: number;
    /** The plan's official number, e.g. 督〔2026〕3号; an item's is `${number}-${ordinal}`. */
    number: string;
    kind: SourceKind;
    title: string;
    ownerUnitId: string;
    timeZone: string;
  };
  items: IssuableItem[];
}
