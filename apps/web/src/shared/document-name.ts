/** A document as it is cited: 《…》（文号）. */
export const documentName = ({ title, number }: { title: string; number: string | null }): string =>
  number === null ? `《${title}》` : `《${title}》（${number}）`;
