/** The stored form of a login: what was typed without regard to case, width and surrounding spaces. */
export const foldLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
