import { entry } from './entry.js';

/** What people say about what they read. */
export const commentProblems = {
  mentionCannotRead: entry(
    422,
    '所选人员不能查看该内容，不能在此提醒，请改选。',
    'Somebody named cannot read it: name people who can, for an internal comment those of the own unit.',
  ),
} as const;
