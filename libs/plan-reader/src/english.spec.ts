import { parseOutline } from './index.js';

const duties = (text: string): string[] =>
  parseOutline(`Healthy City Action Plan\n${text}`).items.map(({ ref, title, leads, supporting, dueText }) =>
    [ref, title, ...[leads, supporting].map((units) => units.map(({ name }) => name).join(' + ')), dueText ?? '']
      .join(' | ')
      .trim(),
  );

describe('an English plan', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'with columns',
      'No.\tAction\tLead\tSupporting\tPartner\tDeadline\n1\tOpen a clinic\tDepartment of Health\tTreasury; Department of Education\tRed Cross\tJune 2026\n2\tTrain nurses\tDepartment of Education\tDepartment of Health and Social Care, Treasury\t\tQ4 2026\n',
      [
        '1 | Open a clinic | Department of Health | Treasury + Department of Education + Red Cross | June 2026',
        '2 | Train nurses | Department of Education | Department of Health and Social Care + Treasury | Q4 2026',
      ],
    ],
    [
      'with columns in other words and numbers with parts',
      'Ref\tMeasure\tLead agency\tSupporting agencies\tBy when\n1.1\tOpen a clinic\tMinistry of Health\tMinistry of Finance and Ministry of Education\t2026\n1.2\tTrain nurses\tMinistry of Education\tMinistry of Health\t2027\n',
      [
        '1.1 | Open a clinic | Ministry of Health | Ministry of Finance + Ministry of Education | 2026',
        '1.2 | Train nurses | Ministry of Education | Ministry of Health | 2027',
      ],
    ],
    [
      'with labels on lines of their own',
      '1. Open a clinic in each district.\nLead: Department of Health\nSupporting: Treasury; Department of Education\nPartner: Red Cross\n2. Train nurses.\nLead unit: Department of Education\nTimeline: Q4 2026\n',
      [
        '1 | Open a clinic in each district. | Department of Health | Treasury + Department of Education + Red Cross |',
        '2 | Train nurses. | Department of Education |  | Q4 2026',
      ],
    ],
    [
      'with labels in brackets',
      '1. Open a clinic. (Lead: Department of Health; Supporting: Treasury, Department of Education; Partner: Red Cross)\n2. Train nurses. (Lead: Department of Education; Support: Treasury)\n',
      [
        '1 | Open a clinic. | Department of Health | Treasury + Department of Education + Red Cross |',
        '2 | Train nurses. | Department of Education | Treasury |',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(duties(text)).toEqual(expected);
  });

  it('is not seen in Latin letters before a colon of a Chinese one', () => {
    const text = '海州市方案\n1.推进APP：建设平台。WHO：标准。（牵头单位：市卫生健康委）\n';
    expect(parseOutline(text).items.map(({ clause }) => clause)).toEqual(['牵头单位：市卫生健康委']);
  });
});
