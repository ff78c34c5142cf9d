import { queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import type { ArrangeStandIn, StandIn } from './shapes.js';

/** Those that concern the person, and those of the people he or she leads; the newest first. */
export const standInsQuery = queryOptions({
  queryKey: keys.approvals.standIns,
  queryFn: ({ signal }) => answered(api.GET('/api/stand-ins', { signal })),
});

export const arrangeStandIn = (body: ArrangeStandIn): Promise<StandIn> =>
  answered(api.POST('/api/stand-ins', { body }));

export const endStandIn = ({ id, version }: Pick<StandIn, 'id' | 'version'>): Promise<StandIn> =>
  answered(
    api.POST('/api/stand-ins/{standInId}/end', { params: { path: { standInId: id }, header: ifMatch(version) } }),
  );
