import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = join(dirname(fileURLToPath(import.meta.url)), '../../.config/bench.mjs');
const within = 240_000;

interface Result {
  comparisons: { name: string; ours: { requests: number }; bare: { requests: number }; throughputRatio: number }[];
  targets: { what: string }[];
}

describe('the benchmark in its quick form', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-bench-result-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // How fast it was is not asked: a machine that does other things too says nothing about that.
  it(
    'gets the same answers from both servers and measures each kind of request',
    async () => {
      const out = join(folder, 'bench.json');
      const child = spawn(process.execPath, [script, '--quick', '--out', out], { stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(child, 'exit')) as [number | null];
      expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
      const { comparisons, targets } = JSON.parse(readFileSync(out, 'utf8')) as Result;
      expect(comparisons.map(({ name }) => name)).toEqual(['list', 'item', 'sign', 'submit', 'close', 'approve']);
      for (const { ours, bare, throughputRatio } of comparisons) {
        expect(Math.min(ours.requests, bare.requests)).toBeGreaterThan(0);
        expect(throughputRatio).toBeGreaterThan(0);
      }
      expect(targets).toHaveLength(9);
    },
    within,
  );
});
