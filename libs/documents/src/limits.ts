/**
 * What reading one document may take. Measured: a plan of 80 items takes 30 ms and 20 MB, a PDF of 500 pages 8 s and
 * 135 MB, a Word file of 400,000 elements 220 MB, what is given up 300 MB; whatever takes more is no plan, or was made to
 * hold up everybody else.
 */
export const limits = {
  /** Of all that is unpacked from one archive. */
  unpackedBytes: 48 * 1024 * 1024,
  entries: 5_000,
  /** Of the worker's heap, in MB; with the process itself and what a library holds outside the heap, below 512. */
  heapMegabytes: 184,
  /** How large the process may be meanwhile, in MB: what libraries unpack lies outside the heap. */
  processMegabytes: 480,
  /** By how much it may grow in any case, in MB, where it was large before. */
  growthMegabytes: 220,
  milliseconds: 45_000,
  pages: 2_000,
  /** Of the tree of one part; a book of 500 pages has some 400,000 elements. */
  elements: 500_000,
  depth: 1_000,
  characters: 2_000_000,
  /** Workers at the same time: what one may take is all there is. Further documents wait. */
  workers: 1,
  /** How many wait at the most, each with its bytes in memory; whoever comes then is told to come again. */
  waiting: 8,
  /** After how many seconds: a plan of 80 items is read within one, a long one in ten. */
  retrySeconds: 10,
} as const;
