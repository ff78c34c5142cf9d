/**
 * The words by which a clause says what a unit does. They follow the units they govern (A牵头，B、C配合), are often
 * stacked (按职责分工负责, 牵头负责, 配合做好相关工作), and can be part of a name (推进组, 牵头单位), so they are only
 * taken off the end of a list element.
 */
export type Role = 'lead' | 'supporting' | 'guiding' | 'responsible';

const roleWords: readonly (readonly [Role, string])[] = [
  ['lead', '牵头'],
  ['lead', '主办'],
  ['lead', '总牵头'],
  ['lead', '主责'],
  ['lead', '抓总'],
  ['lead', '主抓'],
  ['guiding', '指导'],
  ['guiding', '督导'],
  ['guiding', '督办'],
  ['guiding', '督促'],
  ['guiding', '督查'],
  ['guiding', '监督'],
  ['supporting', '配合'],
  ['supporting', '参与'],
  ['supporting', '参加'],
  ['supporting', '协助'],
  ['supporting', '协办'],
  ['supporting', '协同'],
  ['supporting', '协作'],
  ['supporting', '支持'],
  ['supporting', '予以保障'],
  ['supporting', '给予保障'],
  ['supporting', '提供保障'],
  ['supporting', '做好保障'],
  ['responsible', '负责'],
  ['responsible', '组织实施'],
  ['responsible', '组织落实'],
  ['responsible', '组织推进'],
  ['responsible', '组织开展'],
  ['responsible', '抓落实'],
  ['responsible', '抓好'],
  ['responsible', '贯彻落实'],
  ['responsible', '落实'],
  ['responsible', '实施'],
  ['responsible', '推进'],
  ['responsible', '推动'],
  ['responsible', '执行'],
  ['responsible', '承办'],
  ['responsible', '承担'],
  ['responsible', '完成'],
  ['responsible', '办理'],
  ['responsible', '研究制定'],
  ['responsible', '研究提出'],
  ['responsible', '制定'],
  ['responsible', '编制'],
  ['responsible', '出台'],
  ['responsible', '开展'],
  ...asPart('lead', '牵头单位', '牵头部门', '主办单位'),
  ...asPart('responsible', '责任单位', '责任部门', '责任主体', '承办单位', '实施单位', '实施主体'),
  ...asPart('supporting', '配合单位', '配合部门', '协办单位', '参与单位'),
  ...asPart('guiding', '指导单位', '督导单位', '监督单位'),
];

/** 市教育局为牵头单位, 作为牵头单位 */
function asPart(role: Role, ...parts: readonly string[]): (readonly [Role, string])[] {
  return parts.flatMap((part) => ['为', '作为', '是'].map((word) => [role, word + part] as const));
}

/** Words around the verb that say how, not what. */
const manner = [
  '按照各自职责分工',
  '按照各自职责',
  '按照职责分工',
  '按照职能分工',
  '按照部门职责',
  '按照职责',
  '按照分工',
  '按照职能',
  '按各自职责分工',
  '按各自职责',
  '按职责分工',
  '按职能分工',
  '按职责任务分工',
  '按部门职责',
  '按职责',
  '按分工',
  '按职能',
  '按权限',
  '按职责权限',
  '按管理权限',
  '按职责范围',
  '按工作职责',
  '按照工作职责',
  '按照职责权限',
  '按照职责范围',
  '根据职责分工',
  '根据职责',
  '依职责',
  '依据职责',
  '在各自职责范围内',
  '在职责范围内',
  '各自职责',
  '结合实际',
  '结合本地实际',
  '结合各自实际',
  '结合职责',
  '结合各自职责',
  '因地制宜',
  '职责分工',
  '各负其责',
  '各司其职',
  '分工',
  '分别',
  '分头',
  '一起',
  '共同',
  '联合',
  '具体',
  '做好',
  '加强',
  '强化',
  '积极',
  '密切',
  '协同',
  '统筹',
  '协调',
  '全面',
  '依法',
  '相互',
  '相关工作',
  '有关工作',
  '具体工作',
  '各项工作',
  '工作',
  '任务',
  '主动',
  '全力',
  '认真',
  '全程',
  '同步',
  '跟进',
  '予以',
  '给予',
  '提供',
  '大力',
  '通力',
];

const longestWord = Math.max(...manner.map((word) => word.length), ...roleWords.map(([, word]) => word.length));
const rolesByWord = new Map<string, Role>(roleWords.map(([role, word]) => [word, role]));
const mannerWords = new Set(manner);
/** Most elements end in no verb at all; their last character says so. */
const lastCharacters = new Set([...manner, ...rolesByWord.keys()].map((word) => word.charCodeAt(word.length - 1)));

/** What the end of a list element says: where the name ends and which roles the verbs after it give. */
export interface VerbTail {
  readonly end: number;
  readonly role: Role;
}

const strength: Readonly<Record<Role, number>> = { lead: 4, guiding: 3, supporting: 2, responsible: 1 };

/** What a unit does that leads without saying 牵头. */
const coordination = /(?:统筹(?:协调|抓总)?|总协调|总负责|牵头抓总)$/;
const longestCoordination = 4;

/** Takes the verbs off the end of an element; null where it ends in none. */
export function verbTail(s: string, a: number, b: number): VerbTail | null {
  if (!lastCharacters.has(s.charCodeAt(b - 1))) return null;
  let end = b;
  let confirmed = b;
  let role: Role | null = null;
  // 市安办统筹 leads; 统筹推进 only says how
  const coordinates = coordination.exec(s.slice(Math.max(a, b - longestCoordination), b));
  if (coordinates !== null) {
    end = b - coordinates[0].length;
    confirmed = end;
    role = 'lead';
  }
  for (;;) {
    let cut = 0;
    if (!lastCharacters.has(s.charCodeAt(end - 1))) break;
    for (let length = Math.min(longestWord, end - a); length >= 1 && cut === 0; length -= 1) {
      const word = s.slice(end - length, end);
      const found = rolesByWord.get(word);
      if (found !== undefined) {
        cut = length;
        if (role === null || strength[found] > strength[role]) role = found;
      } else if (mannerWords.has(word)) cut = length;
    }
    if (cut === 0) break;
    end -= cut;
    if (role !== null) confirmed = end;
  }
  return role === null ? null : { end: Math.max(a, Math.min(confirmed, end)), role };
}

/** Where inside an element a lead verb closes one list and another begins without punctuation (A牵头B配合), or -1. */
export function innerLead(s: string, a: number, b: number): number {
  // searched in the element alone: a search in the whole document would make reading quadratic
  const element = s.slice(a, b);
  let at = element.indexOf('牵头', 1);
  while (at >= 0 && at + 2 < element.length) {
    // 牵头单位, 牵头部门 and the like are names of bodies; 市教育局（牵头） is read with its bracket
    if (!/[）〕\]】单部机企学科处人地的考]/.test(element.charAt(at + 2))) return a + at;
    at = element.indexOf('牵头', at + 2);
  }
  return -1;
}
