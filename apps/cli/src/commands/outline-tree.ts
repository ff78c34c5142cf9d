import type { Outline, OutlineItem, OutlineTarget, OutlineUnit } from '#libs/contracts';

const listed = (units: readonly OutlineUnit[]): string => units.map((unit) => unit.name).join('、');

function head(outline: Outline): string[] {
  const lines = [outline.title ?? '（没有读出标题）'];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== '') lines.push(`  ${name}：${value}`);
  };
  add('文号', outline.documentNumber);
  add('发文机关', outline.issuer);
  add('成文日期', outline.issuedOn);
  add('密级标志', outline.secrecy);
  add('主送', outline.addressees.join('；'));
  add('依据', outline.basis.join('；'));
  add('总体目标年份', outline.horizons.join('、'));
  return lines;
}

/** What a target demands, in the signs of a table: ≥ 90%, 1—3 家, 上升. */
const signs: Readonly<Record<OutlineTarget['op'], string>> = {
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '=': '',
  range: '',
  increase: '上升 ',
  decrease: '下降 ',
  qualitative: '',
};

function targetLine({ op, value, valueMax, unit, indicator, text, aspirational, due, dueText }: OutlineTarget): string {
  const amount = value === null ? '' : `${value}${valueMax === null ? '' : `—${valueMax}`}${unit ?? ''}`;
  const isTrend = op === 'increase' || op === 'decrease';
  // a damaged number and a limit in words are shown as printed
  const demand = amount === '' && !isTrend ? text : `${indicator} ${signs[op]}${amount}`.trimEnd();
  const terms = [due ?? dueText, aspirational ? '力争' : null].filter((term) => term !== null);
  return terms.length === 0 ? demand : `${demand}（${terms.join('，')}）`;
}

function itemLines(item: OutlineItem): string[] {
  const lines = [`  ${item.ref} ${item.title}`];
  const add = (name: string, units: readonly OutlineUnit[]): void => {
    if (units.length > 0) lines.push(`      ${name}：${listed(units)}`);
  };
  add(item.leadAssumed ? '牵头（按首位推定）' : '牵头', item.leads);
  add('配合', item.supporting);
  add('指导', item.guiding);
  add('落实', item.implementers);
  if (item.openEnded) lines.push('      （原文列举以“等”结尾，名单不完整）');
  if (item.dueText !== null) lines.push(`      时限：${item.dueText}`);
  for (const target of item.targets) lines.push(`      目标：${targetLine(target)}`);
  return lines;
}

/** The outline as a tree that a person reads in a terminal. */
export function printOutline(outline: Outline): string {
  const lines = head(outline);
  let section: string | null = null;
  if (outline.generalTargets.length > 0) {
    lines.push('', `总体目标 ${outline.generalTargets.length} 个`);
    for (const target of outline.generalTargets) lines.push(`  ${targetLine(target)}`);
  }
  const targets = outline.items.reduce((sum, item) => sum + item.targets.length, 0);
  lines.push('', `任务 ${outline.items.length} 项，目标 ${targets} 个`);
  for (const item of outline.items) {
    if (item.section !== section) {
      section = item.section;
      if (section !== null) lines.push('', section);
    }
    lines.push(...itemLines(item));
  }
  if (outline.generalMeasures.length > 0) {
    lines.push('', `未写明单位的要求 ${outline.generalMeasures.length} 条`);
    for (const measure of outline.generalMeasures) lines.push(`  ${measure.ref} ${measure.title}`);
  }
  if (outline.responsibilityRules.length > 0) {
    lines.push('', '分工规则');
    for (const rule of outline.responsibilityRules)
      lines.push(`  ${rule.itemRef === null ? '' : `〔${rule.itemRef}〕`}${rule.text}`);
  }
  if (outline.warnings.length > 0) {
    lines.push('', `待确认 ${outline.warnings.length} 处`);
    for (const warning of outline.warnings)
      lines.push(`  ${warning.itemRef === null ? '' : `〔${warning.itemRef}〕`}${warning.message}`);
  }
  return `${lines.join('\n')}\n`;
}
