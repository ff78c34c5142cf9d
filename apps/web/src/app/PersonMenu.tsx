import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { session } from '../auth/session.js';
import type { Who } from '../auth/useMe.js';
import { chooseLanguage, languages } from '../i18n/index.js';
import { useAction } from '../shared/useAction.js';
import { chooseAppearance, useAppearanceChoice } from './appearance.js';
import { ChangePassword } from './ChangePassword.js';

const appearances = ['system', 'light', 'dark'] as const;

export function PersonMenu({ me }: { me: Who }) {
  const { t, i18n } = useTranslation();
  const appearance = useAppearanceChoice();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const signOut = useAction((everywhere: boolean) => session.signOut(everywhere));
  const held = me.memberships.map(({ unit, role }) => `${unit.name} · ${t(`role.${role}`)}`);

  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: held.join(t('sign.then')) || me.login },
    ...(me.staffUnits.length > 0
      ? [{ key: 'handOver', label: t('handOver.title'), onClick: () => void navigate('/hand-over') }]
      : []),
    ...(me.isAdministrator
      ? []
      : [{ key: 'standIns', label: t('standIns.title'), onClick: () => void navigate('/stand-ins') }]),
    ...(me.isSupervisor ? [{ key: 'flows', label: t('flows.title'), onClick: () => void navigate('/flows') }] : []),
    { key: 'password', label: t('person.changePassword'), onClick: () => setChanging(true) },
    {
      key: 'appearance',
      label: t('person.appearance'),
      children: appearances.map((key) => ({
        key,
        label: `${t(`person.${key}`)}${key === appearance ? ' ✓' : ''}`,
        onClick: () => chooseAppearance(key),
      })),
    },
    {
      key: 'language',
      label: t('person.language'),
      children: languages.map((key) => ({
        key,
        label: `${t(`person.${key}`)}${key === i18n.language ? ' ✓' : ''}`,
        onClick: () => chooseLanguage(key),
      })),
    },
    { type: 'divider' },
    { key: 'out', label: t('person.signOut'), onClick: () => signOut.mutate(false) },
    { key: 'outEverywhere', label: t('person.signOutEverywhere'), onClick: () => signOut.mutate(true) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" data-testid="person-menu">
          {me.name} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
