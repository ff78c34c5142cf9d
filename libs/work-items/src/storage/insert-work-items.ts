import type { AssignmentRole, DueOwner, ItemForm } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { insertRows } from './insert-rows.js';

/** A work item as it is issued. */
export interface NewWorkItem {
  id: string;
  planId: string;
  planItemId: string | null;
  /** The item above, for a sub-task. */
  parentId?: string;
  form?: ItemForm;
  /** A part of what its unit has signed for already begins at once. */
  status?: 'issued' | 'inProgress';
  number: string;
  ordinal: number;
  ref: string;
  section: string;
  title: string;
  measures: string;
  sourceText: string;
  key: boolean;
  issuerUnitId: string;
  reviewerUnitId: string;
  leadUnitId: string;
  leadPrinted: boolean;
  dueOn: CalendarDate | null;
  dueOwner: DueOwner | null;
  /** The words the document has for it; a part and a matter have none. */
  dueText?: string;
  search: { text: string; terms: readonly string[] };
  issuedAt: Date;
}

/** A share as it is issued. */
export interface NewShare {
  id: string;
  itemId: string;
  unitId: string;
  role: Exclude<AssignmentRole, 'lead'>;
  ordinal: number;
  groupId: string | null;
}

const itemColumns = {
  id: 'uuid',
  plan_id: 'uuid',
  plan_item_id: 'uuid',
  parent_id: 'uuid',
  form: 'text',
  number: 'text',
  ordinal: 'integer',
  ref: 'text',
  section: 'text',
  title: 'text',
  measures: 'text',
  source_text: 'text',
  key: 'boolean',
  issuer_unit_id: 'uuid',
  reviewer_unit_id: 'uuid',
  lead_unit_id: 'uuid',
  lead_printed: 'boolean',
  status: 'text',
  due_on: 'date',
  due_owner: 'text',
  due_text: 'text',
  search_text: 'text',
  search_terms: 'text[]',
  issued_at: 'timestamptz',
};

/** Stores issued items; the scope rows are computed once their shares are there too. */
export const insertWorkItems = (tx: Transaction, items: readonly NewWorkItem[]): Promise<void> =>
  insertRows(
    tx,
    'work_item',
    itemColumns,
    items.map((item) => ({
      id: item.id,
      plan_id: item.planId,
      plan_item_id: item.planItemId,
      parent_id: item.parentId ?? null,
      form: item.form ?? 'item',
      number: item.number,
      ordinal: item.ordinal,
      ref: item.ref,
      section: item.section,
      title: item.title,
      measures: item.measures,
      source_text: item.sourceText,
      key: item.key,
      issuer_unit_id: item.issuerUnitId,
      reviewer_unit_id: item.reviewerUnitId,
      lead_unit_id: item.leadUnitId,
      lead_printed: item.leadPrinted,
      status: item.status ?? 'issued',
      due_on: item.dueOn,
      due_owner: item.dueOwner,
      due_text: item.dueText ?? '',
      search_text: item.search.text,
      search_terms: item.search.terms,
      issued_at: item.issuedAt,
    })),
  );

/** Stores the shares of issued items. */
export const insertShares = (tx: Transaction, shares: readonly NewShare[]): Promise<void> =>
  insertRows(
    tx,
    'work_item_share',
    { id: 'uuid', item_id: 'uuid', unit_id: 'uuid', role: 'text', ordinal: 'integer', group_id: 'uuid' },
    shares.map(({ id, itemId, unitId, role, ordinal, groupId }) => ({
      id,
      item_id: itemId,
      unit_id: unitId,
      role,
      ordinal,
      group_id: groupId,
    })),
  );
