/** How a statement names the offices for which the asker supervises, and the units for which he or she works. */
interface Asks {
  readonly offices: string;
  readonly units: string;
}

// What waits, as conditions over `work_item AS item`: the desk and the inbox say the same.

/** The asker checks the item's result: the office a plan's item, the lead above what it asked for. */
export const whoChecks = ({ offices, units }: Asks): string => `(
  (item.form = 'item' AND item.reviewer_unit_id = ANY (${offices}))
  OR (item.form <> 'item' AND item.reviewer_unit_id = ANY (${units})))`;

export const toReview = (asks: Asks): string => `item.status = 'submitted' AND ${whoChecks(asks)}`;

export const toDecideContest = ({ offices }: Pick<Asks, 'offices'>): string =>
  `item.contested_at IS NOT NULL AND item.issuer_unit_id = ANY (${offices})`;

/** Of an item whose extension is open: whose the date is decides. */
export const toDecideExtension = ({ offices, units }: Asks): string => `(item.issuer_unit_id = ANY (${offices})
  OR (item.form <> 'item' AND item.due_owner = 'lead' AND item.reviewer_unit_id = ANY (${units})))`;

/** Of an item about which co-ordination was asked. */
export const toCoordinate = ({ offices }: Pick<Asks, 'offices'>): string => `item.issuer_unit_id = ANY (${offices})`;

export const toAnswerReturn = ({ units }: Pick<Asks, 'units'>): string =>
  `item.open_return IS NOT NULL AND item.lead_unit_id = ANY (${units})`;

/** Handed to the asker's unit and not handed in by the last day of what is due soon. */
export const toFinish = ({ units }: Pick<Asks, 'units'>, soon: string): string =>
  `item.status IN ('issued', 'inProgress') AND item.due_on <= ${soon} AND item.lead_unit_id = ANY (${units})`;

/** Contested, put off, or held by an approval. */
export const waitsForOthers = `(item.contested_at IS NOT NULL OR item.suspended_at IS NOT NULL OR item.held_by IS NOT NULL)`;
