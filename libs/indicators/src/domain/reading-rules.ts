import type { ReadingStatus, TargetOperator } from '#libs/contracts';
import { compareDates, type CalendarDate, type ProblemDetail } from '#libs/kernel';

/** What is said about a target, whichever way it came in. */
export interface ReadingContent {
  readonly status: ReadingStatus;
  readonly value: string | null;
  readonly state: string | null;
  readonly gap: string | null;
  readonly source: string;
  readonly expectedOn: CalendarDate | null;
}

const wrong = (field: keyof ReadingContent, message: string): ProblemDetail => ({
  code: 'readingInvalid',
  path: `/${field}`,
  message,
});

/** What is wrong with a reading of a target, field by field; empty where nothing is. */
export function readingFaults(
  operator: TargetOperator,
  { status, value, state, gap, expectedOn }: ReadingContent,
  today: CalendarDate,
): ProblemDetail[] {
  if (status === 'pending') {
    return [
      ...(value === null ? [] : [wrong('value', '待发布的数据不填完成值，请注明预计发布日期。')]),
      ...(expectedOn === null ? [wrong('expectedOn', '请注明预计发布日期。')] : []),
      ...(expectedOn !== null && compareDates(expectedOn, today) < 0
        ? [wrong('expectedOn', '预计发布日期不能早于今日。')]
        : []),
    ];
  }
  const early = expectedOn === null ? [] : [wrong('expectedOn', '只有待发布的数据才填预计发布日期。')];
  const explained = (gap ?? '') !== '';
  if (operator === 'qualitative')
    return [
      ...early,
      ...(value === null ? [] : [wrong('value', '定性目标不填数值，请描述进展。')]),
      ...((state ?? '') !== '' || explained ? [] : [wrong('state', '请描述进展，或说明原因。')]),
    ];
  return [...early, ...(value !== null || explained ? [] : [wrong('value', '请填写完成值，或说明未完成的原因。')])];
}

/** Empty text is no text, and a number is in its shortest form: what is compared and stored. */
export const tidyReading = <Content extends ReadingContent>(content: Content): Content => ({
  ...content,
  state: content.state === '' ? null : content.state,
  gap: content.gap === '' ? null : content.gap,
});
