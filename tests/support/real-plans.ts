import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { CI, DUBAN_PLANS } = process.env;
const beside = DUBAN_PLANS ?? fileURLToPath(new URL('../../../shared/plans', import.meta.url));

/**
 * The folder of the real plans, which are not part of the project: DUBAN_PLANS, or beside the checkout. Undefined where
 * they are not there and nobody said that they have to be; with CI or DUBAN_PLANS set a missing file fails its test.
 */
export const realPlans: string | undefined =
  CI !== undefined || DUBAN_PLANS !== undefined || existsSync(beside) ? beside : undefined;

/** Registers tests of real plans, or says in one line that they are left out. */
export function withRealPlans(register: (folder: string) => void): void {
  if (realPlans !== undefined) {
    register(realPlans);
    return;
  }
  console.log(`The real plans are not at ${beside}: their tests are left out.`);
  // A file without any test would be a failure.
  it('leaves out what needs the real plans', () => {
    expect(existsSync(beside)).toBe(false);
  });
}
