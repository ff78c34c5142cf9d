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
      '任务 2 项，目标 1 个',
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
      '      目标：绿化率达到055%（长期坚持）',
      '',
      '未写明单位的要求 1 条',
      '  （一） 加强领导',
      '',
      '分工规则',
      '  〔1〕排第一位为牵头单位，下同',
      '',
      '待确认 2 处',
      '  〔1〕“1”没有写明完成时限，请确认时限，或确认长期坚持。',
      '  〔2〕原文此处为“绿化率达到055%”，首位为零，疑缺小数点。请对照正式文件确认，系统不会自行改动。',
      '',
    ]);
  });

  it('shows what is to be reached, by when, and what is only hoped for', () => {
    const text =
      '滨海市治水方案\n一、目标\n到2030年，水质达标率达到98%。\n二、任务\n1.治河。到2026年，达标率不低于95%，泵站力争建成3—5座，漏损率逐步下降，机制基本健全。（市水务局负责）\n2.植树。年年植树。（市林业局负责）\n';
    const printed = printOutline(parseOutline(text)).split('\n');
    expect(printed.filter((line) => /202\d|2030/.test(line))).toEqual([
      '  总体目标年份：2030',
      '  水质达标率 ≥ 98%（2030）',
      '      目标：达标率 ≥ 95%（2026）',
      '      目标：泵站 3—5座（2026，力争）',
      '      目标：漏损率 下降（2026）',
      '      目标：机制基本健全（2026）',
    ]);
  });
});
