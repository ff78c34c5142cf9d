import { dueOwners, itemForms } from '#libs/contracts';

export type FactValue = string | number | boolean;

const known: Readonly<Record<string, readonly FactValue[]>> = {
  leadPrinted: [true, false],
  key: [true, false],
  dueOwner: [...dueOwners, 'none'],
  form: itemForms,
};

/** The values that a fact of an item can have. */
export const factValues = (fact: string): FactValue[] => [...(known[fact] ?? [])];
