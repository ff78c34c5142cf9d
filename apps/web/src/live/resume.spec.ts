import { vi } from 'vitest';
import type { Change, Changes } from '../api/shapes.js';
import { Resume, type ResumePorts } from './resume.js';

const change = (seq: number): Change => ({
  gone: false,
  type: 'workItem',
  id: `i${seq}`,
  version: 1,
  seq,
  action: 'signed',
  planId: null,
  itemId: null,
});
const answer = (part: Partial<Changes>): Changes => ({ items: [], upTo: 0, more: false, reset: false, ...part });

function following(...answers: (Changes | Error)[]) {
  const asked: number[] = [];
  const told: number[] = [];
  const reset = vi.fn();
  const ports: ResumePorts = {
    changesAfter: (after) => {
      asked.push(after);
      const next = answers.shift() ?? answer({ upTo: after });
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    changed: ({ seq }) => told.push(seq),
    reset,
  };
  return { resume: new Resume(ports), asked, told, reset };
}

describe('Resume', () => {
  it('refreshes everything once when the server first says where it stands', () => {
    const { resume, reset } = following();
    resume.watermark(10);
    resume.watermark(12);
    expect(reset).toHaveBeenCalledTimes(1);
    expect(resume.knownTo).toBe(12);
  });

  it('asks for nothing before it knows a position', async () => {
    const { resume, asked } = following();
    await resume.catchUp();
    expect(asked).toEqual([]);
  });

  it('passes live changes on at once and knows up to them', () => {
    const { resume, told } = following();
    resume.watermark(10);
    resume.live(change(11));
    expect(told).toEqual([11]);
    expect(resume.knownTo).toBe(11);
  });

  it('asks again until there is no more, from where the last page ended', async () => {
    const { resume, asked, told } = following(
      answer({ items: [change(11), change(12)], upTo: 12, more: true }),
      answer({ items: [change(15)], upTo: 20 }),
    );
    resume.watermark(10);
    resume.lost();
    await resume.catchUp();
    expect(asked).toEqual([10, 12]);
    expect(told).toEqual([11, 12, 15]);
    expect(resume.knownTo).toBe(20);
    expect(resume.isBehind).toBe(false);
  });

  it('does not let live messages hide a gap that is not closed yet', async () => {
    const { resume, asked } = following(new Error('offline'), answer({ upTo: 31 }));
    resume.watermark(10);
    resume.lost();
    resume.live(change(30));
    resume.watermark(30);
    await expect(resume.catchUp()).rejects.toThrow('offline');
    expect(resume.isBehind).toBe(true);
    await resume.catchUp();
    expect(asked).toEqual([10, 10]);
    expect(resume.knownTo).toBe(31);
  });

  it('runs once however many ask at the same moment', async () => {
    const { resume, asked } = following(answer({ upTo: 11 }));
    resume.watermark(10);
    await Promise.all([resume.catchUp(), resume.catchUp()]);
    expect(asked).toEqual([10]);
  });

  it('refreshes everything when the gap is too old to be told', async () => {
    const { resume, reset } = following(answer({ upTo: 900, reset: true }));
    resume.watermark(10);
    await resume.catchUp();
    expect(reset).toHaveBeenCalledTimes(2);
    expect(resume.knownTo).toBe(900);
  });
});
