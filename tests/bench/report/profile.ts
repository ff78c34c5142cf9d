import { readFileSync } from 'node:fs';

/** A node of V8's sampled call tree. */
interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/** How much of a process's working time a part of it took. */
export interface Part {
  name: string;
  share: number;
}

const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['token (jsonwebtoken, jws, @nestjs/jwt)', /node_modules\/(jsonwebtoken|jws|jwa|ecdsa-sig-formatter|@nestjs\/jwt)\//],
  ['validation (zod)', /node_modules\/zod\//],
  ['access rules (casl)', /node_modules\/(@casl|@ucast)\/|libs\/access\//],
  ['TypeORM', /node_modules\/typeorm\//],
  ['PostgreSQL driver (pg)', /node_modules\/(pg|pg-[a-z]+|postgres-[a-z]+)\//],
  ['Nest pipeline with rxjs', /node_modules\/(@nestjs|rxjs|reflect-metadata)\//],
  [
    'Fastify and its plugins',
    /node_modules\/(fastify|@fastify|find-my-way|avvio|secure-json-parse|fast-[a-z-]+|pino)\//,
  ],
  ['other packages', /node_modules\//],
  ['our own code', /\/(libs|apps)\//],
];

/** What the process did itself: `(program)` is native work outside any function, mostly sockets. */
const own: ReadonlyMap<string, string> = new Map([
  ['(idle)', 'idle'],
  ['(garbage collector)', 'garbage collector'],
  ['(program)', 'native: sockets and event loop'],
]);

/**
 * Sums the self time of a .cpuprofile by part; what Node.js itself does counts to whoever called it, and to
 * “Node.js” where nobody of ours did. Idle time is left out, and so is what came before the last `seconds`.
 */
export function partsOf(file: string, seconds: number): Part[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const partById = assign(nodes);
  const times = new Map<string, number>();
  let toEnd = 0;
  for (let at = samples.length - 1; at >= 0 && toEnd < seconds * 1e6; at -= 1) {
    const name = partById.get(samples[at]!) ?? 'Node.js';
    const delta = timeDeltas[at] ?? 0;
    times.set(name, (times.get(name) ?? 0) + delta);
    toEnd += delta;
  }
  times.delete('idle');
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]) => ({ name, share: time / all })).sort((a, b) => b.share - a.share);
}

function assign(nodes: readonly ProfileNode[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partById = new Map<number, string>();
  const visit = (node: ProfileNode, inherited: string): void => {
    const { functionName, url } = node.callFrame;
    const name = own.get(functionName) ?? parts.find(([, pattern]) => pattern.test(url))?.[0] ?? inherited;
    partById.set(node.id, name);
    for (const child of node.children ?? []) visit(byId.get(child)!, name);
  };
  const root = nodes[0];
  if (root) visit(root, 'Node.js (http, net, streams)');
  return partById;
}
