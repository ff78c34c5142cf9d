/** Reporting windows and sheets. */
export const reportingProblems = {} as const;
