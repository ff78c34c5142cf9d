import type { EntityManager } from 'typeorm';
import type { ItemForm, UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What the parts of an item take from it. */
export interface DividableItem {
  readonly id: string;
  readonly planId: string;
  /** The version of the plan by which the item was handed out; dispatches of its parts belong to it. */
  readonly planVersionId: string;
  readonly timeZone: string;
  readonly form: ItemForm;
  readonly number: string;
  readonly ref: string;
  readonly section: string;
  readonly title: string;
  readonly measures: string;
  readonly sourceText: string;
  readonly key: boolean;
  readonly issuerUnitId: string;
  readonly leadUnitId: string;
  readonly leadKind: UnitKind;
  readonly dueOn: CalendarDate | null;
  readonly version: number;
  /** How many parts it has had; the next one is numbered after them. */
  readonly partsSoFar: number;
}

/** Reads an item to be divided; read it again under the item's lock before dividing it. */
export async function dividableItem(manager: EntityManager, itemId: string): Promise<DividableItem | undefined> {
  const [item] = await manager.query<DividableItem[]>(DIVIDABLE, [itemId]);
  return item;
}

/** The last level by default: the offices of departments and districts. */
export const isDeepest = ({ form, leadKind }: Pick<DividableItem, 'form' | 'leadKind'>): boolean =>
  form === 'internal' || leadKind === 'office';

const DIVIDABLE = `
  SELECT item.id, item.plan_id AS "planId", handed.plan_version_id AS "planVersionId", plan.time_zone AS "timeZone",
    item.form, item.number, item.ref, item.section, item.title, item.measures, item.source_text AS "sourceText",
    item.key, item.issuer_unit_id AS "issuerUnitId", item.lead_unit_id AS "leadUnitId", lead.kind AS "leadKind",
    item.due_on AS "dueOn", item.version,
    (SELECT coalesce(max(part.ordinal), 0) FROM work_item AS part WHERE part.parent_id = item.id) AS "partsSoFar"
  FROM work_item AS item
  JOIN plan ON plan.id = item.plan_id
  JOIN unit AS lead ON lead.id = item.lead_unit_id
  JOIN dispatch_line AS line ON line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL
  JOIN dispatch AS handed ON handed.id = line.dispatch_id
  WHERE item.id = $1`;
