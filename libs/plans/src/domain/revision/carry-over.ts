import { newId } from '#libs/kernel';
import type { DraftAssignment, DraftItem, DraftTarget } from '../draft.js';
import { sameText } from './grams.js';

/** A duty of the text in force with what was printed of it. */
export interface IssuedDuty {
  readonly item: DraftItem;
  readonly printed: string;
}

/** Whether both texts print a duty alike: then what was checked of it holds. */
export const printsTheSame = (printed: string, old: IssuedDuty): boolean =>
  printed !== '' && sameText(printed, old.printed);

/** Whether both texts name the responsible units of a duty in the same words. */
export const namesTheSame = ({ clause }: Pick<DraftItem, 'clause'>, old: IssuedDuty): boolean =>
  clause !== '' && sameText(clause, old.item.clause);

/**
 * A duty of a newer text with the identity of the one it was found to be. Where both print the same, what a person had
 * settled then (units, date, corrected text) holds. Where the text differs, only what no text says (that it is a key item,
 * and the office's own date where none is printed), and the units where these are named in the same words.
 */
export function carriedOver(fresh: DraftItem, printed: string, old: IssuedDuty): DraftItem {
  const { planItemId, key } = old.item;
  const { leadAssumed, openEnded } = old.item;
  const units = namesTheSame(fresh, old)
    ? { leadAssumed, openEnded, assignments: settledAssignments(fresh, old.item) }
    : {};
  const kept = { ...fresh, ...units, planItemId, key };
  if (printsTheSame(printed, old)) {
    const { title, measures, dueOn, dueOwner, dueText } = old.item;
    const assignments = settledAssignments(fresh, old.item);
    const targets = settledTargets(fresh, old.item);
    return { ...kept, title, measures, dueOn, dueOwner, dueText, leadAssumed, openEnded, assignments, targets };
  }
  if (fresh.dueOn !== null || old.item.dueOwner !== 'generalOffice' || printsAnotherDue(fresh, old)) return kept;
  return { ...kept, dueOn: old.item.dueOn, dueOwner: old.item.dueOwner };
}

/** Whether the newer text says of when what the old one did not: 长期坚持 ends the date that the office had set. */
const printsAnotherDue = ({ dueText }: DraftItem, old: IssuedDuty): boolean =>
  dueText !== '' && !sameText(dueText, old.item.dueText);

/** As they were settled, at their places in the new text; what rules give is asked anew. */
function settledAssignments(fresh: DraftItem, old: DraftItem): DraftAssignment[] {
  return old.assignments
    .filter(({ origin }) => origin !== 'rule')
    .map((one) => {
      const again = fresh.assignments.find(({ name, printed }) => name === one.name && printed === one.printed);
      return { ...one, id: again?.id ?? newId(), span: again?.span ?? null };
    });
}

/** The targets as they were settled, at their places in the new text. */
function settledTargets(fresh: DraftItem, old: DraftItem): DraftTarget[] {
  return old.targets.map((one) => {
    const again = fresh.targets.find(({ printed }) => printed !== '' && printed === one.printed);
    return { ...one, id: newId(), span: again?.span ?? null, numberSpan: again?.numberSpan ?? null };
  });
}
