import { addWorkingDays } from './working-days.js';

describe('addWorkingDays', () => {
  it.each([
    ['within a week', '2026-11-23', 3, '2026-11-26'],
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['over the National Day holiday of 2025 with its make-up day', '2025-09-30', 1, '2025-10-09'],
    ['onto a Saturday that is a make-up working day', '2025-10-10', 1, '2025-10-11'],
    ['by none', '2026-11-21', 0, '2026-11-21'],
  ])('counts %s', (_, from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected);
  });
});
