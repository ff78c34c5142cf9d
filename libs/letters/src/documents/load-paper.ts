/** What writes Word and PDF; loaded with the first document, so that a process that prints nothing starts without it. */
export const loadPaper = () => import('./paper.js');
