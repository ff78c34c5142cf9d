// `npm run bench`: builds what is not built, also the benchmark, and runs it; --help says what it takes.
import { buildServer } from './build.mjs';

await buildServer();
await buildServer(['tests/bench'], 'bench');
const { runBench } = await import('../dist/tests/bench/main.js');
process.exit(await runBench(process.argv.slice(2)));
