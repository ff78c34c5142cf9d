import type { DXT } from 'docxtemplater';
import { type PlaceholderName, type placeholderForms, templatePlaceholders } from '#libs/contracts';
import type { ProblemDetail } from '#libs/kernel';

type Form = (typeof placeholderForms)[number];
interface Known {
  readonly name: PlaceholderName;
  readonly form: Form;
  readonly within: string | null;
}
const known: ReadonlyMap<string, Known> = new Map(templatePlaceholders.map((one) => [one.name, one]));

/** The part of the file that has the text; headers, footers and notes stand beside it. */
export const MAIN_PART = 'word/document.xml';
/** What each document says: a template without it prints a paper without words. */
const required = ['标题', '正文'] as const;

/** A placeholder as it stands in a part: alone, or around others. */
export interface TemplateTag {
  readonly name: string;
  /** What is written before the name: nothing, `#` or `^`; `other` for signs that no placeholder has. */
  readonly sign: '' | '#' | '^' | 'other';
  readonly inner: readonly TemplateTag[];
}

/** The tags of a part as docxtemplater parsed them. */
export const tagsOf = (parts: readonly DXT.Part[]): TemplateTag[] =>
  parts.map(({ value, module, inverted, subparsed }) => ({
    name: value,
    sign: module === 'loop' ? (inverted ? '^' : '#') : module ? 'other' : '',
    inner: tagsOf(subparsed ?? []),
  }));

/** What is wrong in the placeholders of a template, each with the part it stands in; `tags` of each part by its file. */
export function templateFaults(tags: ReadonlyMap<string, readonly TemplateTag[]>): ProblemDetail[] {
  const faults = [...tags].flatMap(([file, top]) => top.flatMap((tag) => faultsOf(tag, [], file)));
  const main = tags.get(MAIN_PART) ?? [];
  const missing = required
    .filter(
      (name) => !standsAlways(main, name) && !faults.some((one) => one.code === 'form' && one.placeholder === name),
    )
    .map((name) => fault('leftOut', name, MAIN_PART));
  return [...faults, ...missing];
}

/** Of a tag and what stands in it; `lists` are those whose lines it is printed for. */
function faultsOf({ name, sign, inner }: TemplateTag, lists: readonly string[], file: string): ProblemDetail[] {
  const one = known.get(name);
  const below = sign === '#' && one?.form === 'each' ? [...lists, name] : lists;
  return [
    ...(one === undefined ? [fault('unknown', name, file)] : placedWrong(one, sign, lists, file)),
    ...inner.flatMap((tag) => faultsOf(tag, below, file)),
  ];
}

function placedWrong(one: Known, sign: TemplateTag['sign'], lists: readonly string[], file: string): ProblemDetail[] {
  const isAround = sign === '#' || sign === '^';
  if (sign === 'other' || isAround === (one.form === 'value')) return [fault('form', one.name, file)];
  if (one.within !== null && !lists.includes(one.within)) return [fault('outside', one.name, file)];
  return one.form === 'each' && lists.length > 0 ? [fault('nested', one.name, file)] : [];
}

/** Whether something is printed whatever the document is: what only one side of a condition has is not. */
function standsAlways(tags: readonly TemplateTag[], name: string): boolean {
  const under = (condition: string, sign: '#' | '^') =>
    tags.filter((tag) => tag.name === condition && tag.sign === sign).flatMap(({ inner }) => inner);
  return tags.some(
    (tag) =>
      (tag.name === name && (known.get(name)?.form !== 'each' || (tag.sign === '#' && hasMember(tag)))) ||
      (known.get(tag.name)?.form === 'where' &&
        standsAlways(under(tag.name, '#'), name) &&
        standsAlways(under(tag.name, '^'), name)),
  );
}

/** Whether a list prints something of its lines. */
const hasMember = ({ name, inner }: TemplateTag): boolean => inner.some((tag) => known.get(tag.name)?.within === name);

const written = ({ name, form }: Known): string => (form === 'value' ? `{${name}}` : `{#${name}} … {/${name}}`);
/** As it is written with what belongs into it. */
const whole = ({ name, form }: Known): string => {
  const members = templatePlaceholders.filter(({ within }) => within === name).map((one) => `{${one.name}}`);
  return form === 'value' ? `{${name}}` : `{#${name}}${members.join('')}{/${name}}`;
};

const words = {
  unknown: (name: string) => `没有名为“${name}”的占位符，请对照占位符说明改正`,
  broken: (name: string) => `占位符“${name}”不完整，请补齐成对的花括号，或成对的 {#…} 与 {/…}`,
  form: (name: string, one?: Known) => `“${name}”写法有误，请写作 ${one ? written(one) : `{${name}}`}`,
  outside: (name: string, one?: Known) => `“${name}”位置有误，请放在 {#${one?.within}} 与 {/${one?.within}} 之间`,
  nested: (name: string) => `“${name}”位置有误，请移到其他重复内容之外`,
  leftOut: (name: string, one?: Known) => `缺少“${name}”，请加上 ${one ? whole(one) : name}，不要只放在条件之内`,
} as const;

/** A fault with its place and what to do. */
export const fault = (code: keyof typeof words, name: string, file: string): ProblemDetail => ({
  code,
  message: `${placeOf(file)}：${words[code](name, known.get(name))}`,
  placeholder: name,
  file,
});

/** A part of the file as people know it. */
const placeOf = (file: string): string =>
  /header/.test(file) ? '页眉' : /footer/.test(file) ? '页脚' : /notes?\d*\.xml$/.test(file) ? '脚注' : '正文部分';
