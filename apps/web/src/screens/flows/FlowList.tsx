import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalFlow } from '../../api/shapes.js';
import { useFlowName } from '../../shared/useFlowName.js';

interface Props {
  flows: readonly ApprovalFlow[];
  shown: string | undefined;
  onShow: (id: string) => void;
}

/** Each flow by its name, whose it is, and in which version. */
export function FlowList({ flows, shown, onShow }: Props) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  return (
    <ul className="lines" data-testid="flow-list">
      {flows.map(({ id, name, number, ownerUnit }) => (
        <li key={id}>
          <Button
            type="link"
            size="small"
            className={id === shown ? 'flow-shown' : undefined}
            aria-current={id === shown}
            onClick={() => onShow(id)}
          >
            {flowName(name)}
          </Button>{' '}
          <span className="quiet">
            {ownerUnit?.name ?? t('flows.shipped')} · {t('flows.version', { number })}
          </span>
        </li>
      ))}
    </ul>
  );
}
