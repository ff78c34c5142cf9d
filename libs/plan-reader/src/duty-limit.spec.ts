import { problemCatalogue } from '#libs/contracts';
import { DUTY_LIMIT, parseOutline } from './index.js';

const rows = (count: number): string =>
  `序号\t工作任务\t责任单位\n${Array.from({ length: count }, (_, k) => `${k + 1}\t建站\t市水务局\n`).join('')}`;
const points = (count: number): string =>
  `治水方案\n${Array.from({ length: count }, (_, k) => `${k + 1}.建站。（责任单位：市水务局）\n`).join('')}`;

describe('a text of more tasks than are read at once', () => {
  it.each([
    ['rows of a table', rows],
    ['numbered points', points],
  ])('is refused, %s', (_, text) => {
    expect(parseOutline(text(DUTY_LIMIT)).items).toHaveLength(DUTY_LIMIT);
    expect(() => parseOutline(text(DUTY_LIMIT + 1))).toThrow(
      expect.objectContaining({ code: 'documentTooManyDuties', extension: { dutyLimit: DUTY_LIMIT } }) as Error,
    );
  });

  it('says how many there may be', () => {
    const { zh, en } = problemCatalogue.documentTooManyDuties;
    for (const sentence of [zh, en]) expect(sentence).toContain(String(DUTY_LIMIT));
  });
});
