// Exits with 0 if node_modules holds what package-lock.json names. Packages for other systems may be missing.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
try {
  const wanted = Object.entries(read('package-lock.json')).filter(([path]) => path.startsWith('node_modules/'));
  const installed = read('node_modules/.package-lock.json');
  const wrong = wanted.filter(([path, entry]) =>
    installed[path] ? installed[path].version !== entry.version : !(entry.optional || entry.devOptional || entry.peer),
  );
  process.exit(
    wrong.length === 0 && Object.keys(installed).every((path) => wanted.some(([at]) => at === path)) ? 0 : 1,
  );
} catch {
  process.exit(1);
}
