import { describe, expect, it } from '@jest/globals';
import { parseOutline } from '#libs/plan-reader';
import { printOutline } from './outline-tree.js';

describe('the outline in a terminal', () => {
  it('shows items under their section, with units by role, then rules and doubts', () => {
    const text = [
      '滨海市治水方案',
      '一、重点任务',
      '1.治河。清淤。（责任单位：市水务局、财政局等，各区政府。排第一位为牵头单位，下同）',
      '2.植树。绿化率达到055%。（市林业局负责，长期坚持）',
      '二、保障措施',
      '（一）加强领导。重视。',
    ].join('\n');
    const printed = printOutline(parseOutline(text));
    expect(printed.split('\n')).toEqual([
      '滨海市治水方案',
      '',
      '任务 2 项',
      '',
      '一、重点任务',
      '  1 治河',
      '      牵头：市水务局',
      '      配合：市财政局',
      '      落实：各区政府',
      '      （原文列举以“等”结尾，名单不完整）',
      '  2 植树',
      '      牵头：市林业局',
      '      时限：长期坚持',
      '',
      '未写明单位的要求 1 条',
      '  （一） 加强领导',
      '',
      '分工规则',
      '  〔1〕排第一位为牵头单位，下同',
      '',
      '待确认 1 处',
      '  〔2〕原文此处为“绿化率达到055%”，首位为零，疑缺小数点。请对照正式文件确认，系统不会自行改动。',
      '',
    ]);
  });
});
