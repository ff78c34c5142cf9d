import type { Answer } from '#libs/contracts';
import { answerQuestion, type ResolvedTarget, waiveQuestion } from '../answer-question.js';
import { namesOfNobody } from '../answers-on-names.js';
import { type DraftContent, type DraftItem, type DraftQuestion, liveItems } from '../draft.js';
import type { Resolution } from '../settle-moot.js';
import { sameText } from './grams.js';

/** An answer that was given before, in terms of the newer text. */
interface Before {
  readonly answer: Answer;
  readonly target: ResolvedTarget | null;
}

/** The text in force as it was checked, beside the newer one. */
interface Texts {
  readonly checked: DraftContent;
  /** The checked items by their duty. */
  readonly old: ReadonlyMap<string, DraftItem>;
  /** Those of the newer text that name their units in the same words as before. */
  readonly named: ReadonlySet<string>;
  /** The duty that each item of the text in force is. */
  readonly identities: ReadonlyMap<string, string>;
  /** The same of the newer text, and its items by their duty. */
  readonly identitiesNow: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
}

/**
 * Answers questions as they were answered of the text in force, where the same is asked of the same: whom a name means, what
 * a rule reaches where it says the same and the same duties could be meant, who leads where the same units are named, that
 * duties have no date. What was left open on purpose stays so with its reason.
 */
export function answeredAsBefore(content: DraftContent, checked: DraftContent, resolution: Resolution): DraftContent {
  const old = new Map(liveItems(checked).map((item) => [item.planItemId, item]));
  const isNamedSo = ({ planItemId, clause }: DraftItem) => sameText(clause, old.get(planItemId)?.clause ?? '');
  const texts: Texts = {
    ...{ checked, old },
    named: new Set(liveItems(content).flatMap((item) => (isNamedSo(item) ? [item.id] : []))),
    identities: new Map(checked.items.map(({ id, planItemId }) => [id, planItemId])),
    identitiesNow: new Map(content.items.map(({ id, planItemId }) => [id, planItemId])),
    items: new Map(content.items.map(({ planItemId, id }) => [planItemId, id])),
  };
  return content.questions.reduce((draft, { id }) => {
    const asked = draft.questions.find((question) => question.id === id);
    if (asked?.status !== 'open') return draft;
    const settled = checked.questions.find((one) => one.status !== 'open' && isSame(one, asked, texts, draft));
    if (settled?.status === 'waived') return waiveQuestion(draft, asked, settled.reason ?? '', resolution);
    const before = answerTo(asked, settled, texts);
    return before ? answerQuestion(draft, asked, before.answer, before.target, resolution) : draft;
  }, content);
}

function isSame(old: DraftQuestion, asked: DraftQuestion, texts: Texts, draft: DraftContent): boolean {
  const [one, other] = [old.subject, asked.subject];
  if (other.type === 'lead') return asked.itemId !== null && isNamedIn(old, asked.itemId, texts);
  if (one.type === 'firstLeads' && other.type === 'firstLeads')
    return other.itemIds.every((id) => isNamedIn(old, id, texts));
  if (one.type === 'leadAssumed' && other.type === 'leadAssumed') {
    const assumed = liveItems(draft).filter(({ leadAssumed }) => leadAssumed);
    return assumed.every(({ id, planItemId }) => texts.named.has(id) && texts.old.get(planItemId)?.leadAssumed);
  }
  if (one.type === 'name' && other.type === 'name') return one.name === other.name;
  if (one.type === 'deadline' && other.type === 'deadline') {
    const known = new Set(one.itemIds.map((id) => texts.identities.get(id)));
    return other.itemIds.every((id) => known.has(texts.identitiesNow.get(id)));
  }
  const isRule = old.kind === 'ruleReach' && asked.kind === 'ruleReach' && one.type === other.type;
  return isRule && sameText(old.printed, asked.printed) && sameReaches(old, asked, texts);
}

/** Whether it was asked before who of the same units leads the same duty, by itself or among others. */
function isNamedIn({ subject, itemId }: DraftQuestion, askedId: string, texts: Texts): boolean {
  const ids = subject.type === 'firstLeads' ? subject.itemIds : subject.type === 'lead' && itemId ? [itemId] : [];
  const duty = texts.identitiesNow.get(askedId);
  return texts.named.has(askedId) && ids.some((id) => texts.identities.get(id) === duty);
}

/** Whether the same duties are offered in the same steps: where one came or went the reach is another. */
function sameReaches(old: DraftQuestion, asked: DraftQuestion, { identities, identitiesNow }: Texts): boolean {
  const offered = ({ options }: DraftQuestion, of: ReadonlyMap<string, string>) =>
    JSON.stringify(
      options.flatMap(({ answer }) =>
        answer.choice === 'items' ? [answer.itemIds.map((id) => of.get(id) ?? '').toSorted()] : [],
      ),
    );
  return offered(old, identities) === offered(asked, identitiesNow);
}

function answerTo(asked: DraftQuestion, old: DraftQuestion | undefined, texts: Texts): Before | null {
  const { subject } = asked;
  switch (subject.type) {
    case 'lead':
      return old?.answer ? leadBefore(asked, texts) : null;
    case 'firstLeads':
    case 'leadAssumed':
      return old?.answer?.choice === 'confirm' ? plainly(old.answer) : null;
    case 'name':
      return meantBefore(subject.name, texts);
    case 'deadline':
      // A date that was given stands in the items already.
      return old?.answer?.choice === 'deadline' && old.answer.dueOn === null ? plainly(old.answer) : null;
    case 'standingImplementers':
    case 'leadIsFirst':
      return old?.answer ? plainly(translated(old.answer, texts)) : null;
    case 'names':
    case 'text':
    case 'tableColumns':
    case 'unaccounted':
    case 'unread':
      return null;
  }
}

const plainly = (answer: Answer | null): Before | null => answer && { answer, target: null };

/** Whoever was made to answer. */
function leadBefore({ itemId }: DraftQuestion, { identitiesNow, old }: Texts): Before | null {
  const item = old.get(identitiesNow.get(itemId ?? '') ?? '');
  const lead = item?.assignments.find(({ role }) => role === 'lead');
  if (!lead?.unitId) return null;
  const { unitId, name } = lead;
  return { answer: { choice: 'unit', unitId, remember: false }, target: { unitId, groupId: null, name } };
}

/** The unit or group that a name meant, or that it means nobody. */
function meantBefore(name: string, { checked }: Texts): Before | null {
  if (namesOfNobody(checked).has(name)) return { answer: { choice: 'none' }, target: null };
  const printed = checked.items
    .flatMap(({ assignments }) => assignments)
    .filter((one) => one.name === name && one.origin === 'printed' && (one.unitId ?? one.groupId) !== null);
  const [found] = printed;
  // Of a unit that was divided the name is to be asked about.
  if (!found || printed.some((one) => one.unitId !== found.unitId)) return null;
  const { unitId, groupId } = found;
  const target = { unitId, groupId, name };
  if (unitId !== null) return { answer: { choice: 'unit', unitId, remember: false }, target };
  return groupId === null ? null : { answer: { choice: 'group', groupId, remember: false }, target };
}

/** The answer in terms of the newer text's items; null where it names one that is not there. */
function translated(answer: Answer, { identities, items }: Texts): Answer | null {
  if (answer.choice === 'none') return answer;
  if (answer.choice !== 'items') return null;
  const itemIds = answer.itemIds.map((id) => items.get(identities.get(id) ?? ''));
  return itemIds.every((id) => id !== undefined) ? { choice: 'items', itemIds } : null;
}
