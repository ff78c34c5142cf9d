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
    [
      'with sentences that name its parties',
      '1. Open a clinic.\nLead: Department of Health. Partners: Treasury, Red Cross Ltd.\n2. Train nurses.\nLead: Department of Education.\n',
      [
        '1 | Open a clinic. | Department of Health | Treasury + Red Cross Ltd. |',
        '2 | Train nurses. | Department of Education |  |',
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

describe('a target of an English plan', () => {
  const read = (text: string): string[] =>
    parseOutline(`Riverside Plan\n1. Rivers and clinics. ${text}\nLead: Water Agency\n`).items[0]!.targets.map(
      ({ indicator, op, value, valueMax, unit, due, recurrence }) =>
        [indicator, op, `${value}${valueMax === null ? '' : `—${valueMax}`}${unit ?? ''}`, due ?? recurrence ?? '']
          .join(' ')
          .trim(),
    );

  it.each([
    ['By 2027, open 12 clinics and train at least 300 nurses.', ['clinics = 12 2027', 'nurses >= 300 2027']],
    ['Reach 95% of households by June 2026.', ['households >= 95% 2026-06']],
    ['Dredge 12 km of river by 30 June 2026.', ['river = 12km 2026-06-30']],
    ['Reduce leakage to below 8 per cent by the end of 2026.', ['leakage < 8% 2026-12']],
    ['Increase vaccination coverage to 95%.', ['vaccination coverage >= 95%']],
    ['Cut emissions by 20% by Q2 2027.', ['emissions decrease 20% 2027-06']],
    ['Plant 1,500 trees each year.', ['trees = 1500 P1Y']],
    ['Train 20–30 inspectors before March 1, 2026.', ['inspectors range 20—30 2026-03-01']],
    ['Open 4 clinics by 2026 and 6 clinics by 2028.', ['clinics = 4 2026', 'clinics = 6 2028']],
    ['Plant 2000 trees by 2027.', ['trees = 2000 2027']],
    ['Train 2050 teachers.', ['teachers = 2050']],
    ['Open 12 clinics by 2026-06-30.', ['clinics = 12 2026-06-30']],
    ['Open 12 clinics before 2026/6/30.', ['clinics = 12 2026-06-30']],
    ['Open 12 clinics by end 2026.', ['clinics = 12 2026-12']],
    ['Open 12 clinics by year-end 2026.', ['clinics = 12 2026-12']],
    ['Reduce waiting from 30 to 20 days by 2026.', ['waiting <= 20days 2026']],
    ['\n- Open 12 clinics by 2027\n- Train 30 teachers', ['clinics = 12 2027', 'teachers = 30']],
    ['Invest 2.5 million in the upper town by 2027.', ['Invest 2.5 million = 2.5million 2027']],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The city currently has 12 clinics.',
    'See Article 5 and Annex 2.',
    'The 2019 census is the baseline.',
    'It builds on the 24-hour service.',
  ])('is none, and each number has its role: %s', (text) => {
    const outline = parseOutline(`Riverside Plan\n1. Clinics. ${text}\nLead: Health Agency\n`);
    expect(outline.items[0]!.targets).toEqual([]);
    expect(outline.numbers.every(({ role }) => role !== 'target')).toBe(true);
    expect(outline.numbers.length).toBeGreaterThan(0);
  });

  it('takes the deadline of its column', () => {
    const table =
      'No.\tAction\tTarget\tLead\tDeadline\n1\tBuild schools\t5 schools\tSchool Agency\tQ4 2026\n2\tTrain\t7 teachers\tSchool Agency\t2027\n';
    expect(
      parseOutline(`Riverside Plan\n${table}`).items.flatMap(({ targets }) =>
        targets.map(({ indicator, value, due }) => `${indicator} ${value} ${due}`),
      ),
    ).toEqual(['schools 5 2026-12', 'teachers 7 2027']);
  });
});
