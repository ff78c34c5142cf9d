import type {
  Answer,
  AssignmentRole,
  DueOwner,
  QuestionKind,
  TableColumnRole,
  TargetOperator,
  TargetOrigin,
  TargetStrength,
} from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** Half-open UTF-16 offsets into the plan version's text. */
export interface Span {
  start: number;
  end: number;
}

/** Printed in the clause, added by a confirmed rule, or set by the checker. */
export type AssignmentOrigin = 'printed' | 'rule' | 'checker';

/** What an item asks of a unit or group; with neither it is a printed name that nobody was found for. */
export interface DraftAssignment {
  id: string;
  role: AssignmentRole;
  printed: string;
  /** The full name, where the document dropped a prefix; equal to `printed` otherwise. */
  name: string;
  unitId: string | null;
  groupId: string | null;
  origin: AssignmentOrigin;
  span: Span | null;
}

/** What a target says; numbers are decimal strings. `value` is null for a state, and where the number is damaged. */
export interface TargetTerms {
  indicator: string;
  operator: TargetOperator;
  value: string | null;
  valueTo: string | null;
  unit: string;
  dueOn: CalendarDate | null;
  dueText: string;
  recurrence: string | null;
  continuing: boolean;
  strength: TargetStrength;
  scope: string;
  per: string;
  approximate: boolean;
}

/** What an item of a draft has to reach. */
export interface DraftTarget extends TargetTerms {
  id: string;
  /** The words that state it; empty for one the checker added. */
  printed: string;
  origin: TargetOrigin;
  span: Span | null;
  numberSpan: Span | null;
}

/** One duty of a draft. */
export interface DraftItem {
  id: string;
  planItemId: string;
  ordinal: number;
  ref: string;
  section: string;
  title: string;
  measures: string;
  clause: string;
  leadAssumed: boolean;
  openEnded: boolean;
  key: boolean;
  dueOn: CalendarDate | null;
  /** Who set the date, and so who may move it later; null without one. */
  dueOwner: DueOwner | null;
  /** What the document says of when (2025年底, 长期坚持, 每季度), at most 200 characters; empty where it says nothing. */
  dueText: string;
  span: Span | null;
  removed: boolean;
  version: number;
  assignments: DraftAssignment[];
  targets: DraftTarget[];
}

/** A target of the outline's naming: what was printed and what it was found to be. */
export interface NamedTarget {
  printed: string;
  name: string;
  unitId: string | null;
  groupId: string | null;
}

/** An assignment as a checker wants it, with the unit or group looked up. */
export interface ResolvedTargetInput extends NamedTarget {
  role: AssignmentRole;
}

/** A text the checker corrected: where it stands in the item and what it replaced. */
export interface Correction {
  field: 'title' | 'measures';
  at: number;
  printed: string;
  text: string;
}

/** The roles that the units of an item had before one of them was chosen to lead; null for one that was not there. */
export interface ReplacedLead {
  itemId: string;
  roles: { id: string; role: AssignmentRole | null }[];
}

/**
 * What the answer to a question acts on, with what the present answer replaced, so that another answer starts from
 * what was printed.
 */
export type QuestionSubject =
  /** Whom a printed name means, everywhere in the draft. */
  | { type: 'name'; name: string }
  /** Whom many names mean that nobody knows. */
  | { type: 'names'; names: string[] }
  /** Which items the units of a rule are implementers of; `rows` where it is asked of the rows of a table alone. */
  | { type: 'standingImplementers'; units: NamedTarget[]; rows?: string[] }
  /** In which items the first-listed unit leads; `settled` are those whose lead had been assumed. */
  | { type: 'leadIsFirst'; settled?: string[]; rows?: string[] }
  /** That the first-listed unit leads although nothing says so. */
  | { type: 'leadAssumed' }
  /** Who leads an item; `replaced` holds the roles before, null for an assignment that was not there. */
  | { type: 'lead'; replaced?: { id: string; role: AssignmentRole | null }[] }
  /** That the first-listed unit answers for each of these items; `replaced` as above, by item. */
  | { type: 'firstLeads'; itemIds: string[]; replaced?: ReplacedLead[] }
  /** By when items that print no deadline are due; `replaced` holds those that an answer gave a date. */
  /** `given` are the dates that the items in `replaced` got by the answer. */
  | { type: 'deadline'; itemIds: string[]; replaced?: string[]; given?: string[] }
  /** Whether a text is right as it stands; `places` where several are asked about at once, `items` if it is of items. */
  | { type: 'text'; correction?: Correction; places?: Span[]; items?: string[] }
  /**
   * What the columns of a table hold, and what they look like; `itemIds` are those the present answer gave, `places`
   * where several tables have the same header.
   */
  | { type: 'tableColumns'; headers: string[]; looksLike: TableColumnRole[]; itemIds?: string[]; places?: Span[] }
  /** What stretches are that the reader could place nowhere. */
  | { type: 'unaccounted'; places: Span[] }
  /** Whether tasks stand in what could not be read: pages without text, pictures. */
  | { type: 'unread' };

export type QuestionStatus = 'open' | 'answered' | 'waived';

/** One of the answers offered as buttons. */
export interface QuestionOption {
  label: string;
  answer: Answer;
}

/** Something a person has to decide before the draft can be issued. */
export interface DraftQuestion {
  id: string;
  itemId: string | null;
  ordinal: number;
  kind: QuestionKind;
  printed: string;
  message: string;
  span: Span | null;
  options: QuestionOption[];
  subject: QuestionSubject;
  status: QuestionStatus;
  answer: Answer | null;
  reason: string | null;
  resolvedBy: string | null;
  resolvedAt: string | null;
  version: number;
}

/** A question before it is numbered. */
export type NewQuestion = Pick<
  DraftQuestion,
  'kind' | 'itemId' | 'printed' | 'message' | 'span' | 'options' | 'subject'
>;

/** A whole draft: every change is a function from one to the next. Removed items stay, for undo and for questions. */
export interface DraftContent {
  items: readonly DraftItem[];
  questions: readonly DraftQuestion[];
}

/** An item as a change stored it, which may have been before drafts had these fields. */
type LaterField = 'targets' | 'dueText';
export type EarlierItem = Omit<DraftItem, LaterField> & Partial<Pick<DraftItem, LaterField>>;

/** What a change replaced; null where there was nothing before. */
export interface DraftImage {
  items: { id: string; before: EarlierItem | null }[];
  questions: { id: string; before: DraftQuestion | null }[];
  /** The units that the change made; undone with it where nothing else speaks of them. */
  madeUnitIds?: string[];
}

/** The items that will be issued, in order. */
export const liveItems = (content: DraftContent): DraftItem[] =>
  content.items.filter((item) => !item.removed).sort((a, b) => a.ordinal - b.ordinal);

/** Replaces single items of a draft. */
export const withItems = (content: DraftContent, changed: readonly DraftItem[]): DraftContent => {
  const byId = new Map(changed.map((item) => [item.id, item]));
  const known = new Set(content.items.map((item) => item.id));
  return {
    ...content,
    items: [
      ...content.items.map((item) => byId.get(item.id) ?? item),
      ...changed.filter((item) => !known.has(item.id)),
    ],
  };
};

/** Replaces one question of a draft. */
export const withQuestion = (content: DraftContent, question: DraftQuestion): DraftContent => ({
  ...content,
  questions: content.questions.map((other) => (other.id === question.id ? question : other)),
});

/** Numbers the given order of live items from 1. */
export function renumbered(content: DraftContent, order: readonly string[]): DraftContent {
  const ordinals = new Map(order.map((id, index) => [id, index + 1]));
  return withItems(
    content,
    content.items.flatMap((item) => {
      const ordinal = ordinals.get(item.id);
      return ordinal === undefined || ordinal === item.ordinal ? [] : [{ ...item, ordinal }];
    }),
  );
}
