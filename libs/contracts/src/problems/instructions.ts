import { entry } from './entry.js';

/** Instructions of leaders. */
export const instructionProblems = {
  instructionLeaderUnknown: entry(
    422,
    '所选人员不是本级市领导，请重新选择。',
    'The person is no leader of this government.',
  ),
  instructionScanUnknown: entry(
    422,
    '批示扫描件不是本办公厅（室）上传的文件，或已撤回。',
    'The scan is no file of this office.',
  ),
  instructionState: entry(
    409,
    '该批示当前所处环节不能办理此操作，请刷新后查看。',
    'The instruction does not stand where this can be done.',
  ),
} as const;
