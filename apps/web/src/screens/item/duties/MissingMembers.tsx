import type { ShareRole } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { missingMembersQuery } from '../../../api/duties.js';

interface Props {
  itemId: string;
  onFill: (unitIds: string[], role: ShareRole) => void;
}

/** Units that joined a group of the item after it was issued: nobody has asked anything of them yet. */
export function MissingMembers({ itemId, onFill }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(missingMembersQuery(itemId));
  return data?.items.map(({ group, role, units }) => (
    <p key={group.id} className="notice">
      {t('moveDuty.supporters.missing', { group: group.name, units: units.map(({ name }) => name).join('、') })}{' '}
      <Button
        type="link"
        size="small"
        onClick={() =>
          onFill(
            units.map(({ id }) => id),
            role,
          )
        }
      >
        {t('moveDuty.supporters.fill')}
      </Button>
    </p>
  ));
}
