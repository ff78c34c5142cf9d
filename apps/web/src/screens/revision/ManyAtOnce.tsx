import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference, Revision } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { useAction } from '../../shared/useAction.js';
import { DifferenceSides } from './DifferenceSides.js';
import { KeepDialog } from './KeepDialog.js';
import { adoptable, changedSince, inOrder, keyOf } from './order.js';
import type { Decisions } from './useDecisions.js';

interface Props {
  revision: Revision;
  decide: Decisions['decide'];
}

/** All open differences of one kind, adopted together once they were looked at; and those that no document made. */
export function ManyAtOnce({ revision, decide }: Props) {
  const { t } = useTranslation();
  const [adopting, setAdopting] = useState<Difference[] | null>(null);
  // By their keys: what others decide meanwhile is seen when it is sent again.
  const [keeping, setKeeping] = useState<ReadonlySet<string> | null>(null);
  const all = inOrder(revision);
  const since = changedSince(all);
  const items = [
    ...adoptable(all).map(([kind, found]) => ({
      key: kind,
      label: t('revision.adoptAll', { kind: t(`revision.kind.${kind}`), count: found.length }),
      onClick: () => setAdopting(found),
    })),
    ...(since.length > 1
      ? [
          {
            key: 'since',
            label: t('revision.keepSince', { count: since.length }),
            onClick: () => setKeeping(new Set(since.map(keyOf))),
          },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }} disabled={items.length === 0}>
        <Button data-testid="many-at-once">{t('revision.many')}</Button>
      </Dropdown>
      {adopting && (
        <AdoptDialog revision={revision} differences={adopting} decide={decide} onClose={() => setAdopting(null)} />
      )}
      {keeping && (
        <KeepDialog
          differences={since.filter((one) => keeping.has(keyOf(one)))}
          decide={decide}
          onClose={() => setKeeping(null)}
        />
      )}
    </>
  );
}

function AdoptDialog({
  revision,
  differences,
  decide,
  onClose,
}: Props & { differences: readonly Difference[]; onClose: () => void }) {
  const { t } = useTranslation();
  const adopt = useAction(() => decide(differences, 'adopt'), { quiet: true, onDone: onClose, onRefused: onClose });
  const itemOf = (difference: Difference) =>
    revision.items.find(({ planItemId }) => planItemId === difference.planItemId);
  return (
    <Dialog
      width={860}
      title={t('revision.adoptMany', { count: differences.length })}
      okText={t('revision.adopt')}
      okButtonProps={okButton('adopt-many')}
      confirmLoading={adopt.isPending}
      onOk={() => adopt.mutate(undefined)}
      onClose={onClose}
    >
      <div className="adopt-list">
        {differences.map((difference) => (
          <div key={keyOf(difference)} className="difference">
            <span className="difference-kind">{itemOf(difference)?.ref}</span>
            <DifferenceSides difference={difference} />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
