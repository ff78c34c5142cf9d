import { type DraftContent, liveItems } from './draft.js';

/** Why a draft cannot be issued yet, in the order a checker would mend it. */
export interface Obstacle {
  code: 'questionOpen' | 'noItems' | 'noLead' | 'groupLeads' | 'unitNotActive' | 'differencesOpen';
  message: string;
  itemId: string | null;
  questionId: string | null;
}

/** Everything that keeps the draft from being issued; empty where it is ready. */
export function obstacles(content: DraftContent): Obstacle[] {
  const items = liveItems(content);
  const found: Obstacle[] = content.questions
    .filter((question) => question.status === 'open')
    .map((question) => ({
      code: 'questionOpen',
      message: question.message,
      itemId: question.itemId,
      questionId: question.id,
    }));
  if (items.length === 0)
    found.push({ code: 'noItems', message: '任务分解稿中没有任务。', itemId: null, questionId: null });
  for (const item of items) {
    const lead = item.assignments.find((assignment) => assignment.role === 'lead');
    if (lead?.unitId) continue;
    const code = lead?.groupId ? 'groupLeads' : 'noLead';
    const message = lead?.groupId
      ? `第 ${item.ref} 项的牵头单位“${lead.printed}”是一组单位，须指定其中一个。`
      : `第 ${item.ref} 项“${item.title}”没有确定的牵头单位。`;
    found.push({ code, message, itemId: item.id, questionId: null });
  }
  return found;
}
