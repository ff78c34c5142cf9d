import { entry } from './entry.js';

/** Drafts under check. */
export const draftProblems = {
  planNotDraft: entry(409, '该方案已不在拟办状态。', 'The plan is no longer a draft.'),
  planHeld: entry(409, '该方案的交办正在审批，办结前不能再次交办。', 'An approval of its issue is under way.'),
  questionsOpen: entry(409, '还有待确认事项未处理，全部确认或说明理由后才能下发。', 'Questions are still open.'),
  draftIncomplete: entry(409, '任务分解稿尚不完整，请按提示补齐。', 'The draft is not complete.'),
  answerNotOffered: entry(422, '该答复不在可选范围内。', 'That answer does not fit the question.'),
  mergeImpossible: entry(422, '至少选择两项相邻任务才能合并。', 'Choose at least two neighbouring items to merge.'),
  splitImpossible: entry(422, '拆分位置无效。', 'The item cannot be split there.'),
  orderIncomplete: entry(422, '排序须包含全部任务且不重复。', 'The order must name each item exactly once.'),
  nothingToUndo: entry(409, '没有可撤销的修改。', 'There is nothing to undo.'),
} as const;
