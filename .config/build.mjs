// Builds what is not built: TypeScript of the server side by swc, file by file (types are checked by `npm run typecheck`),
// then the page by vite. What is up to date is known by size and time of change, so a second run costs a few milliseconds.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const serverFolders = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'seeds'];
const webFolders = ['apps/web', 'libs/contracts'];
const notShipped = /(\.spec\.tsx?|\.d\.ts|README\.md|\.py)$|(^|\/)(node_modules|dist|fixtures|planted)(\/|$)/;
const compiled = new Set(['.ts', '.mts']);

/**
 * Compiles the changed files of the folders (api, worker, cli, libraries and seeds unless told otherwise) and removes what
 * has no source any more. Each set of folders keeps its own stamp.
 */
export async function buildServer(folders = serverFolders, stampName = 'server') {
  const stampFile = join(dist, `.${stampName}.json`);
  const tools = digest(['.swcrc', '.config/build.mjs', 'node_modules/@swc/core/package.json'].map(contents));
  const earlier = readStamp(stampFile);
  const before = earlier.tools === tools ? earlier.files : {};
  const now = marks(folders);
  const stale = Object.keys(now).filter((file) => before[file] !== now[file] || !existsSync(output(file)));
  const gone = Object.keys(before).filter((file) => !(file in now));
  if (stale.length === 0 && gone.length === 0) return 0;
  for (const file of gone) for (const made of [output(file), `${output(file)}.map`]) rmSync(made, { force: true });
  rmSync(stampFile, { force: true });
  const { transformFile } = await import('@swc/core');
  await Promise.all(stale.map((file) => (compiled.has(extname(file)) ? compile(file, transformFile) : copy(file))));
  writeStamp(stampFile, { tools, files: now });
  return stale.length + gone.length;
}

/** Builds the page into dist/web; true if there was something to do. */
export async function buildWeb() {
  const configFile = join(root, 'apps/web/vite.config.ts');
  if (!existsSync(configFile)) return false;
  const stampFile = join(dist, '.web.json');
  const stamp = { inputs: digest([JSON.stringify(marks(webFolders)), contents('package-lock.json')]) };
  if (readStamp(stampFile).inputs === stamp.inputs && existsSync(join(dist, 'web/index.html'))) return false;
  rmSync(stampFile, { force: true });
  const { build } = await import('vite');
  const environment = process.env.NODE_ENV;
  await build({
    root: join(root, 'apps/web'),
    configFile,
    logLevel: 'warn',
    build: { outDir: join(dist, 'web'), emptyOutDir: true },
  });
  // Vite turns the whole process into a production one: what `npm start` then starts must not inherit that.
  if (environment === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = environment;
  writeStamp(stampFile, stamp);
  return true;
}

async function compile(file, transformFile) {
  const { code, map } = await transformFile(join(root, file), { root, configFile: join(root, '.swcrc') });
  const target = output(file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split(sep).pop()}.map\n`);
  writeFileSync(`${target}.map`, map ?? '');
}

function copy(file) {
  mkdirSync(dirname(output(file)), { recursive: true });
  copyFileSync(join(root, file), output(file));
}

function output(file) {
  return join(dist, compiled.has(extname(file)) ? file.replace(/\.(m?)ts$/, '.$1js') : file);
}

/** Size and time of change of each file below the folders, by path. */
function marks(folders) {
  const found = {};
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const file = relative(root, path).split(sep).join('/');
      if (notShipped.test(file)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(path);
        found[file] = `${size}:${mtimeMs}`;
      }
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) visit(join(root, folder));
  return found;
}

function contents(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
}

function digest(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamp));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = Date.now();
  const files = await buildServer();
  const page = await buildWeb();
  const what = [files > 0 ? `${files} files` : '', page ? 'the page' : ''].filter(Boolean).join(' and ');
  console.log(what ? `Built ${what} in ${Date.now() - started} ms.` : 'Everything is built.');
}
