import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { Problem, type ProblemDetail } from '#libs/kernel';
import { unpacksWithin } from '#libs/organisation';
import { placeholders } from './placeholders.js';
import { templateOptions } from './render-docx.js';

const UNPACKED_LIMIT = 20 * 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Macros, embedded objects and ActiveX controls, wherever they lie. */
const ACTIVE = /(^|\/)(vbaProject\.bin|vbaData\.xml|embeddings\/|activeX\/)/i;
/** What the module that inspects a template tells. */
interface Inspection extends DXT.Module {
  getTags(file: string): Readonly<Record<string, unknown>>;
  getTemplatedFiles(): string[];
}
// The package's types name a default export where the file itself is the function.
const inspection = InspectModule as unknown as () => Inspection;
const known: ReadonlySet<string> = new Set<string>(placeholders);

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

/** Broken and unknown placeholders, each with the part of the document it stands in. */
function faultsOf(zip: PizZip): ProblemDetail[] {
  const seen = inspection();
  try {
    void new Docxtemplater(zip, { ...templateOptions, modules: [seen] });
  } catch (error) {
    const broken = brokenIn(error);
    if (broken.length > 0) return broken;
    throw new Problem('templateUnreadable', { cause: error });
  }
  const files = seen.getTemplatedFiles();
  const unknown = files.flatMap((file) =>
    namesIn(seen.getTags(file)).flatMap((name) => (known.has(name) ? [] : [fault('unknown', name, file)])),
  );
  const all = files.flatMap((file) => namesIn(seen.getTags(file)));
  return unknown.length > 0 || all.includes('正文') ? unknown : [fault('missing', '正文', 'word/document.xml')];
}

const namesIn = (tags: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(tags).flatMap(([name, below]) => [
    name,
    ...(typeof below === 'object' && below !== null ? namesIn(below as Record<string, unknown>) : []),
  ]);

interface TemplateError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly context?: string;
    readonly file?: string;
    readonly errors?: readonly TemplateError[];
  };
}

function brokenIn(error: unknown): ProblemDetail[] {
  const { properties } = error as TemplateError;
  const all = properties?.errors ?? (properties?.id ? [error as TemplateError] : []);
  return all.map((one) =>
    fault('broken', one.properties?.xtag ?? one.properties?.context ?? '', one.properties?.file ?? 'word/document.xml'),
  );
}

const words = {
  unknown: (name: string, place: string) => `${place}：没有名为“${name}”的占位符`,
  broken: (name: string, place: string) => `${place}：占位符“${name}”不完整，花括号未成对`,
  missing: (name: string, place: string) => `${place}：模板中缺少占位符“${name}”`,
} as const;

const fault = (code: keyof typeof words, name: string, file: string): ProblemDetail => ({
  code,
  message: words[code](name, placeOf(file)),
  placeholder: name,
  file,
});

/** A part of the file as people know it. */
const placeOf = (file: string): string =>
  /header/.test(file) ? '页眉' : /footer/.test(file) ? '页脚' : /notes?\d*\.xml$/.test(file) ? '脚注' : '正文部分';
