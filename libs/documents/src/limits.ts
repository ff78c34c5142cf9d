/**
 * What reading one document may take. Measured: a plan of 80 items takes 30 ms and 20 MB, a PDF of 500 pages 8 s and
 * 120 MB; whatever takes more is no plan, or was made to hold up everybody else.
 */
export const limits = {
  /** Of all that is unpacked from one archive. */
  unpackedBytes: 48 * 1024 * 1024,
  entries: 5_000,
  /** Of the worker's heap, in MB; with the file itself and what a library holds outside it, well below 512. */
  heapMegabytes: 288,
  /** By how much the process may grow meanwhile, in MB: what libraries unpack lies outside the heap. */
  growthMegabytes: 420,
  milliseconds: 45_000,
  pages: 2_000,
  /** Of the tree of one part; a book of 500 pages has some 400,000 elements. */
  elements: 800_000,
  depth: 1_000,
  characters: 2_000_000,
  /** Workers at the same time; further documents wait. */
  workers: 2,
} as const;
