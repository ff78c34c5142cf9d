import { entry } from './entry.js';

/** Targets, readings, milestones and stage verdicts. */
export const indicatorProblems = {
  targetsUnreported: entry(
    409,
    '还有目标指标未填报完成值；尚未公布的可选“待发布”，未达到的请说明原因。',
    'Some targets have no reading, pending reading or explained gap.',
  ),
} as const;
