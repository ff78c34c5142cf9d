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
  instructionWordMissing: entry(
    422,
    '请填写批示领导的意见和日期；没有得到领导意见的，请先请领导阅示。',
    'Say what the leader said and on which day: only the leader closes it without.',
  ),
  instructionWordDay: entry(
    422,
    '领导意见的日期应不早于呈阅之日、不晚于今日。',
    'The day of the word lies before the presentation or ahead.',
  ),
  instructionReasonMissing: entry(
    422,
    '请说明不再办理的原因。',
    'Say why an instruction whose matter was given up is closed.',
  ),
  instructionUnpresented: entry(
    409,
    '该任务源于领导批示，办理结果尚未呈阅。请牵头单位先在批示中反馈，由督查室呈批示领导阅示后再办结。',
    'The item answers an instruction whose result was not put before the leader: reply and present it first.',
  ),
  instructionState: entry(
    409,
    '该批示当前所处环节不能办理此操作，请刷新后查看。',
    'The instruction does not stand where this can be done.',
  ),
} as const;
