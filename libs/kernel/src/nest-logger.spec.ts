import { loggable, PinoNestLogger } from './nest-logger.js';

/** As TypeORM throws it. */
const failedStatement = Object.assign(new Error('duplicate key value violates unique constraint "x"'), {
  query: 'INSERT INTO plan_source VALUES ($1)',
  parameters: ['the whole document'],
  driverError: { detail: 'Key (login)=(somebody) already exists.' },
  code: '23505',
});

describe('the log of a fault', () => {
  it('says what failed and never with which values', () => {
    const written: unknown[] = [];
    const take = (fields: object) => void written.push(fields);
    const logger = new PinoNestLogger({ debug: take, warn: take, error: take });
    logger.error({ requestId: 'r', error: new Error('outer', { cause: failedStatement }) }, 'http');
    const line = JSON.stringify(written);
    expect(line).toContain('INSERT INTO plan_source');
    expect(line).toContain('23505');
    expect(line).not.toContain('the whole document');
    expect(line).not.toContain('somebody');
  });

  it.each([['text'], [42], [undefined]])('keeps %j as it is', (thrown) => {
    expect(loggable(thrown)).toBe(thrown);
  });
});
