/** What the library needs to know of the installation. */
export abstract class EvidenceSettings {
  /** The folder of uploads under way and, without a bucket, of the files. */
  abstract readonly directory: string;
  abstract readonly byteLimit: number;
  /** Whether files are closed until clamd has given a verdict. */
  abstract readonly scanned: boolean;
  /** Signs links to files. */
  abstract readonly ticketKey: string;
}
