import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { ReminderDays } from './shapes.js';

export const itemRemindersQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.items.reminders(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/reminders', { params: { path: { itemId } }, signal })),
  });

export const reminderDaysQuery = queryOptions({
  queryKey: keys.letters.reminderDays,
  queryFn: ({ signal }) => answered(api.GET('/api/reminder-days', { signal })),
});

export const setReminderDays = ({ version, days }: ReminderDays): Promise<ReminderDays> =>
  answered(api.PUT('/api/reminder-days', { params: { header: ifMatch(version) }, body: { days } }));
