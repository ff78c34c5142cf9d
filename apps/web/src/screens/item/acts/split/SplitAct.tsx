import { useQuery } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitProposalQuery, type SplitAlso } from '../../../../api/sharing.js';
import { ProblemNotice } from '../../../../shared/ProblemNotice.js';
import type { ActProps } from '../ActDialog.js';
import { SplitDialog } from './SplitDialog.js';

/** Gives parts of an item to units: begins with what the server proposes. */
export function SplitAct(props: ActProps) {
  const { t } = useTranslation();
  const [also, setAlso] = useState<SplitAlso>({ unitIds: [], groupIds: [] });
  const proposal = useQuery(splitProposalQuery(props.item.id, also));
  if (proposal.data) return <SplitDialog {...props} proposal={proposal.data} also={also} onAlso={setAlso} />;
  return (
    <Modal open title={t('itemAction.split')} footer={null} onCancel={props.onClose}>
      {proposal.error ? (
        <ProblemNotice error={proposal.error} onRetry={() => void proposal.refetch()} />
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}
