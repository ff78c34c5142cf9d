import { playApprovals } from '../support/approval-stories.js';

const RUNS = 10_000;

describe(`${RUNS} random sequences over random flows`, () => {
  it('never leave an open case without a live task, a task without a holder, a second outcome or a voice that was not due', () => {
    expect(() => playApprovals(RUNS)).not.toThrow();
  }, 300_000);
});
