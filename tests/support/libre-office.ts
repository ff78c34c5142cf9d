import { execFileSync, spawnSync } from 'node:child_process';

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** Whether what office programs make can be looked at here; `DUBAN_WITHOUT_PAPER` says that nobody wants to. */
export const hasOffice = process.env['DUBAN_WITHOUT_PAPER'] === undefined && has('soffice') && has('pdftotext');

/** Makes PDFs of files, beside them in their folder, in one run of LibreOffice. */
export function pdfByLibreOffice(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}
