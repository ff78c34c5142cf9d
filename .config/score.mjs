// `npm run score`: reads the real plans and holds what was found against what careful readers found. Prints one table and
// fails below the floors. The plans, what was found in them and the scoring are not part of the project: they lie beside it,
// or where DUBAN_PLANS says. -- --verbose lists every difference.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build.mjs';

const { CI, DUBAN_PLANS } = process.env;
const plans = DUBAN_PLANS ?? fileURLToPath(new URL('../../shared/plans', import.meta.url));
const verbose = process.argv.includes('--verbose');

/** Per hundred, over all annotated plans together. */
const floors = {
  head: 100,
  itemRecall: 100,
  itemPrecision: 100,
  refs: 100,
  sections: 100,
  leads: 100,
  supporting: 100,
  implementers: 100,
  openEnded: 100,
  quantifiedRecall: 97,
  qualitativeRecall: 90,
  targetPrecision: 92,
  exactOperator: 97,
  due: 98,
  aspirational: 97,
  responsibilityRules: 100,
  generalMeasures: 100,
  damagedTextFlagged: 100,
  charactersAccounted: 100,
  textIsTheDocument: 100,
};
/** Per hundred, over the duties of the further plans together. */
const dutyFloors = { found: 99, whole: 97, precision: 98 };

if (!existsSync(plans)) {
  console.log(`The real plans are not at ${plans}: nothing is scored.`);
  process.exit(CI !== undefined || DUBAN_PLANS !== undefined ? 1 : 0);
}

await buildServer();
const { decodeText, parseOutline } = await import('../dist/libs/plan-reader/src/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'duban-score-'));

function score(scorer, folder, name) {
  const path = join(plans, folder, 'documents', `${name}.txt`);
  const outline = join(scratch, `${name}.json`);
  writeFileSync(outline, JSON.stringify(parseOutline(decodeText(readFileSync(path)).text)));
  const golden = join(plans, folder, 'golden', `${name}.json`);
  const flags = ['--json', ...(folder === '' ? [`--document=${path}`] : [])];
  return JSON.parse(execFileSync(process.execPath, [join(plans, scorer), golden, outline, ...flags]).toString());
}

/** The plans of a folder that have been annotated. */
const annotated = (folder, part) =>
  readdirSync(join(plans, folder, 'golden'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .filter((name) => part in JSON.parse(readFileSync(join(plans, folder, 'golden', `${name}.json`), 'utf8')))
    .sort();

const percent = ({ hit, of }) => (of === 0 ? 100 : (100 * hit) / of);
const cell = (figure) => `${figure.hit}/${figure.of}`.padStart(13);
let below = 0;

function verdict(name, results, floor) {
  const all = results.reduce((sum, each) => ({ hit: sum.hit + each.hit, of: sum.of + each.of }), { hit: 0, of: 0 });
  const reached = percent(all) >= floor;
  if (!reached) below += 1;
  const whole = `${cell(all)} ${percent(all).toFixed(1).padStart(6)} %`;
  console.log(`${name.padEnd(20)}${results.map(cell).join('')}${whole}  >= ${floor} %  ${reached ? 'ok' : 'BELOW'}`);
}

function differences(name, misses) {
  if (!verbose || misses.length === 0) return;
  console.log(`\n${name}: ${misses.length} differences`);
  for (const miss of misses) console.log(`  ${miss}`);
}

try {
  const full = annotated('', 'items').map((name) => ({ name, result: score('score.mjs', '', name) }));
  console.log(
    `${'Annotated plans'.padEnd(20)}${full.map(({ name }) => name.slice(0, 12).padStart(13)).join('')}          all`,
  );
  for (const [figure, floor] of Object.entries(floors))
    verdict(
      figure,
      full.map(({ result }) => result[figure]),
      floor,
    );

  const further = annotated('more', 'duties').map((name) => ({
    name,
    result: score('score-duties.mjs', 'more', name),
  }));
  console.log(
    `\n${'Duties of others'.padEnd(20)}${Object.keys(dutyFloors)
      .map((figure) => figure.padStart(13))
      .join('')}`,
  );
  for (const { name, result } of further)
    console.log(
      `${name.slice(0, 20).padEnd(20)}${Object.keys(dutyFloors)
        .map((figure) => cell(result[figure]))
        .join('')}`,
    );
  for (const [figure, floor] of Object.entries(dutyFloors)) {
    const all = further.map(({ result }) => result[figure]);
    verdict(figure, [{ hit: all.reduce((n, { hit }) => n + hit, 0), of: all.reduce((n, { of }) => n + of, 0) }], floor);
  }
  for (const { name, result } of [...full, ...further]) differences(name, result.misses);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(below === 0 ? '\nEvery floor is reached.' : `\n${below} below the floor.`);
process.exit(below === 0 ? 0 : 1);
