import { Problem, type SheetError } from '#libs/kernel';

/** More mistakes than anybody reads at once; the answer says how many there are. */
const LISTED_ERRORS = 500;

/** The refusal of a sheet with all its mistakes by row and column; nothing of it was stored. */
export const sheetInvalid = (errors: readonly SheetError[]): Problem =>
  new Problem('sheetInvalid', {
    errors: errors.slice(0, LISTED_ERRORS).map((error) => ({ ...error })),
    extension: { errorCount: errors.length },
  });
