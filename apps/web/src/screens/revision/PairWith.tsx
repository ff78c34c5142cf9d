import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { pairItem } from '../../api/revisions.js';
import type { RevisedItem, Revision } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';

/** Says that a new item is one that seems gone, or that one taken for another is new: names decide nothing for good. */
export function PairWith({ revision, item }: { revision: Revision; item: RevisedItem }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const pair = useAction(
    (planItemId: string | null) =>
      pairItem(revision.planId, revision.version, { draftItemId: item.draftItemId ?? '', planItemId }),
    {
      onDone: (draft) => {
        cache.setQueryData(keys.plans.draft(revision.planId), draft);
        void cache.invalidateQueries({ queryKey: keys.plans.revision(revision.planId) });
      },
      onRefused: () => void cache.invalidateQueries({ queryKey: keys.plans.revision(revision.planId) }),
    },
  );
  if (item.draftItemId === null) return null;
  const gone = revision.items.filter((other) => other.draftItemId === null);
  const items = [
    ...(item.workItem === null
      ? gone.map((other) => ({
          key: other.planItemId,
          label: t('revision.sameAs', { ref: other.ref, title: other.title }),
          onClick: () => pair.mutate(other.planItemId),
        }))
      : [{ key: 'none', label: t('revision.sameAsNone'), onClick: () => pair.mutate(null) }]),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small" type="link" loading={pair.isPending} data-testid="pair">
        {t('revision.pair')}
      </Button>
    </Dropdown>
  );
}
