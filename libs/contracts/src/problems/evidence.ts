import { entry } from './entry.js';

/** Uploads, files, evidence records and their citations. */
export const evidenceProblems = {
  evidenceMissing: entry(
    409,
    '每项目标指标（无指标的任务为该任务）至少需要一份已采用的佐证材料；此前已报送的可直接引用。',
    'At least one accepted evidence record is needed for each target, or for the item where it has none.',
  ),
} as const;
