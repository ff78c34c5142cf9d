import type { SuccessionKind } from '#libs/contracts';
import type { ProblemDetail } from '#libs/kernel';

const sameAsOther = '承接单位须在用、不重复，不能是原单位、人民政府，也不能是单位的内设机构。';
const words: readonly [path: RegExp, message: string][] = [
  [/^\/fromUnitIds$/, '这种调整方式只涉及一个原单位。'],
  [/^\/fromUnitIds\//, '原单位须在用、不重复；政府、办公厅（室）、区市和功能区不能在此撤销。'],
  [/^\/toUnitIds\//, sameAsOther],
  [/^\/toUnitId$/, '承接单位须在用，不能是将撤销的单位、人民政府；单位的事项不能由内设机构承接。'],
  [/^\/newName$/, '请填写新名称。'],
  [/^\/parentId$/, '请选择新的隶属单位。'],
  [/^\/effectiveOn$/, '生效日期不能早于今天。'],
  [/^\/rows\//, '该行已有变化，请刷新后重选。'],
];
const heirs: Readonly<Record<SuccessionKind, string>> = {
  renamed: '更名没有承接单位。',
  moved: '调整隶属没有承接单位。',
  merged: '请选择一个承接单位。',
  dissolved: '请选择一个承接单位。',
  split: '原单位撤销的，分设须有两个以上承接单位；保留的，至少一个。',
};

/** What does not fit in a reform, and where. */
export const successionDetail = (path: string, kind: SuccessionKind): ProblemDetail => ({
  path,
  code: 'successionInvalid',
  message: path === '/toUnitIds' ? heirs[kind] : (words.find(([at]) => at.test(path))?.[1] ?? sameAsOther),
});
