import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { ChooseSuccessors, NewSuccession, Succession } from './shapes.js';

export const successionsQuery = queryOptions({
  queryKey: keys.successions.lists,
  queryFn: ({ signal }) => answered(api.GET('/api/successions', { signal })),
});

export const successionQuery = (id: string) =>
  queryOptions({
    queryKey: keys.successions.detail(id),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/successions/{successionId}', { params: { path: { successionId: id } }, signal })),
  });

export const prepareSuccession = (body: NewSuccession): Promise<Succession> =>
  answered(api.POST('/api/successions', { body }));

const at = ({ id, version }: Succession) => ({ path: { successionId: id }, header: ifMatch(version) });

export const chooseSuccessors = (of: Succession, body: ChooseSuccessors): Promise<Succession> =>
  answered(api.PATCH('/api/successions/{successionId}/rows', { params: at(of), body }));

export const confirmSuccession = (of: Succession): Promise<Succession> =>
  answered(api.POST('/api/successions/{successionId}/confirm', { params: at(of), body: { digest: of.digest } }));

export const withdrawSuccession = (of: Succession): Promise<Succession> =>
  answered(api.POST('/api/successions/{successionId}/withdraw', { params: at(of) }));
