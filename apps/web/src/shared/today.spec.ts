import { dayIn, tellZone, today } from './today.js';

describe('a day', () => {
  it.each([
    ['is the next one already where the sun rises first', 'Asia/Shanghai', '2026-11-28T16:00:00Z', '2026-11-29'],
    ['is the same one a moment before', 'Asia/Shanghai', '2026-11-28T15:59:59Z', '2026-11-28'],
    ['is still the one before in the west', 'America/New_York', '2026-11-29T04:59:00Z', '2026-11-28'],
  ])('%s', (_, zone, instant, day) => expect(dayIn(zone, new Date(instant))).toBe(day));

  it('is the city’s once the server has told its zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      tellZone(zone);
      expect(today()).toBe(dayIn(zone));
    }
    expect(today('Asia/Shanghai')).toBe(dayIn('Asia/Shanghai'));
  });
});
