import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { Problem, type ProblemDetail } from '#libs/kernel';
import { unpacksWithin } from '#libs/organisation';
import { templateOptions } from './render-docx.js';
import { fault, MAIN_PART, tagsOf, templateFaults } from './template-faults.js';

const UNPACKED_LIMIT = 20 * 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Macros, embedded objects and ActiveX controls, wherever they lie. */
const ACTIVE = /(^|\/)(vbaProject\.bin|vbaData\.xml|embeddings\/|activeX\/)/i;
/** What the module that inspects a template tells. */
interface Inspection extends DXT.Module {
  getStructuredTags(file: string): DXT.Part[];
  getTemplatedFiles(): string[];
}
// The package's types name a default export where the file itself is the function.
const inspection = InspectModule as unknown as () => Inspection;

/**
 * Throws unless bytes are a Word template that can be used: `templateUnreadable` for another kind of file or one that unpacks to
 * too much, `templateActive` for macros, links to outside and embedded objects, `templatePlaceholders` with each place.
 */
export async function checkTemplate(bytes: Buffer): Promise<void> {
  const zip = await opened(bytes);
  const names = Object.keys(zip.files);
  const relations = names.filter((name) => name.endsWith('.rels')).map((name) => zip.file(name)?.asText() ?? '');
  if (names.some((name) => ACTIVE.test(name)) || relations.some((text) => /TargetMode\s*=\s*["']External/i.test(text)))
    throw new Problem('templateActive');
  const errors = faultsOf(zip);
  if (errors.length > 0) throw new Problem('templatePlaceholders', { errors });
}

async function opened(bytes: Buffer): Promise<PizZip> {
  if (!(await unpacksWithin(bytes, UNPACKED_LIMIT))) throw new Problem('templateUnreadable');
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch (cause) {
    throw new Problem('templateUnreadable', { cause });
  }
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (/macroEnabled/i.test(types)) throw new Problem('templateActive');
  if (!types.includes(WORD)) throw new Problem('templateUnreadable');
  return zip;
}

/** What is wrong in the placeholders, each with the part of the document it stands in. */
function faultsOf(zip: PizZip): ProblemDetail[] {
  const seen = inspection();
  try {
    void new Docxtemplater(zip, { ...templateOptions, modules: [seen] });
    const files = seen.getTemplatedFiles();
    return templateFaults(new Map(files.map((file) => [file, tagsOf(seen.getStructuredTags(file))])));
  } catch (error) {
    const broken = brokenIn(error);
    if (broken.length > 0) return broken;
    throw new Problem('templateUnreadable', { cause: error });
  }
}

interface TemplateError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly context?: string;
    readonly file?: string;
    readonly errors?: readonly TemplateError[];
  };
}

function brokenIn(error: unknown): ProblemDetail[] {
  const { properties } = error as TemplateError;
  const all = properties?.errors ?? (properties?.id ? [error as TemplateError] : []);
  return all.map(({ properties: one }) =>
    fault('broken', one?.xtag ?? one?.openingtag ?? one?.context ?? '', one?.file ?? MAIN_PART),
  );
}
