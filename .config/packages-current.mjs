// Exits with 0 if node_modules holds what package-lock.json names. Packages for other systems may be missing.
// One that is optional, but made for this system, is part of it: tests run what it brings.
import { readFileSync } from 'node:fs';

const isHere = ({ os, cpu, libc }) =>
  os?.includes(process.platform) && cpu?.includes(process.arch) && (libc === undefined || libc.includes('glibc'));
const mayBeMissing = (entry) => (entry.optional && !isHere(entry)) || entry.devOptional || entry.peer;
const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
try {
  const wanted = Object.entries(read('package-lock.json')).filter(([path]) => path.startsWith('node_modules/'));
  const installed = read('node_modules/.package-lock.json');
  const wrong = wanted.filter(([path, entry]) =>
    installed[path] ? installed[path].version !== entry.version : !mayBeMissing(entry),
  );
  process.exit(
    wrong.length === 0 && Object.keys(installed).every((path) => wanted.some(([at]) => at === path)) ? 0 : 1,
  );
} catch {
  process.exit(1);
}
