import { addStep, changeStep, faultsOfFlow, faultsOfStep, newFlow, removeStep } from './flow-edits.js';

const ways = (flow: ReturnType<typeof newFlow>) =>
  flow.steps.map(({ key, next }) => `${key}>${next.map(({ to }) => to).join()}`);

describe('editing a flow', () => {
  const three = addStep(addStep(newFlow('审批', '一'), '二'), '三');

  it('puts a step at the end, and whatever ended the flow leads to it', () => {
    expect(ways(three)).toEqual(['s1>s2', 's2>s3', 's3>end']);
  });

  it.each([
    ['s2', 's1', ['s1>s3', 's3>end']],
    ['s1', 's2', ['s2>s3', 's3>end']],
    ['s3', 's1', ['s1>s2', 's2>end']],
  ] as const)('takes %s out and begins with %s', (key, start, left) => {
    const flow = removeStep(three, key);
    expect(ways(flow)).toEqual(left);
    expect(flow.start).toBe(start);
  });

  it('gives a new step a key of its own, and leaves the flow it came from as it was', () => {
    const flow = addStep(removeStep(three, 's2'), '又一');
    expect(new Set(flow.steps.map(({ key }) => key)).size).toBe(3);
    expect(changeStep(three, 's1', { name: '改' }).steps[0]?.name).toBe('改');
    expect(three.steps[0]?.name).toBe('一');
  });

  it('finds the faults of a step at its place', () => {
    const fault = (path: string) => ({ code: 'flowLoop', message: '', path });
    const faults = [fault('/steps/1/next/0/to'), fault('/steps/10'), fault('/start')];
    expect(faultsOfStep(faults, 1)).toEqual([faults[0]]);
    expect(faultsOfFlow(faults)).toEqual([faults[2]]);
  });
});
