import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { approvalQuery } from '../../../api/approvals.js';
import { keys } from '../../../api/keys.js';
import type { ApprovalCase } from '../../../api/shapes.js';
import { useVersionedAct } from '../../../shared/useVersionedAct.js';
import { refreshItem } from '../../item/acts/useItemAct.js';
import type { CaseActName } from '../offers.js';

export interface CaseActProps {
  approval: ApprovalCase;
  act: CaseActName;
  /** The turn the act is about; of no meaning for what is done with the case as a whole. */
  taskId: string;
  onClose: () => void;
}

interface Seen {
  caseId: string;
  taskId: string;
  version: number;
}

/** One act in an approval, decided on the version that was on the screen when its dialog opened. */
export function useCaseAct<Fields>(
  { approval, act, taskId, onClose }: CaseActProps,
  work: (seen: Seen, fields: Fields) => Promise<ApprovalCase>,
) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { id, subject } = approval;
  return useVersionedAct((version, fields: Fields) => work({ caseId: id, taskId, version }, fields), {
    version: approval.version,
    readAgain: async () => (await cache.fetchQuery({ ...approvalQuery(id), staleTime: 0 })).version,
    refresh: () => {
      if (subject.itemId !== null) refreshItem(cache, subject.itemId);
      for (const queryKey of [keys.approvals.all, keys.inbox.all]) void cache.invalidateQueries({ queryKey });
    },
    done: t(`caseAct.done.${act}`),
    onDone: (answer) => {
      cache.setQueryData(keys.approvals.detail(id), answer);
      onClose();
    },
  });
}
