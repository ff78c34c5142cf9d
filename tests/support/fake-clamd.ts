import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { EICAR } from './some-files.js';

/** A scanner that speaks clamd's INSTREAM and knows one signature. */
export class FakeClamd {
  /** How many streams it has looked through. */
  scanned = 0;
  /** What it answers instead of a verdict. */
  says: string | null = null;
  /** Bytes of a stream above which it refuses, as clamd's StreamMaxLength. */
  most = Infinity;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeClamd> {
    const server = createServer({ allowHalfOpen: true });
    const clamd = new FakeClamd(server);
    server.on('connection', (socket) => void clamd.serve(socket).catch(() => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return clamd;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async serve(socket: Socket): Promise<void> {
    let bytes = Buffer.alloc(0);
    let asked = false;
    const stream: Buffer[] = [];
    for await (const piece of socket as AsyncIterable<Buffer>) {
      bytes = Buffer.concat([bytes, piece]);
      if (!asked) {
        const end = bytes.indexOf(0);
        if (end < 0) continue;
        if (bytes.toString('latin1', 0, end) !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
        bytes = bytes.subarray(end + 1);
        asked = true;
      }
      while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32BE(0)) {
        const length = bytes.readUInt32BE(0);
        if (length === 0) return void socket.end(this.verdict(Buffer.concat(stream)));
        stream.push(bytes.subarray(4, 4 + length));
        bytes = bytes.subarray(4 + length);
        if (stream.reduce((sum, { length: each }) => sum + each, 0) > this.most)
          return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    }
  }

  private verdict(content: Buffer): string {
    this.scanned += 1;
    if (this.says !== null) return `${this.says}\0`;
    return content.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0';
  }
}
