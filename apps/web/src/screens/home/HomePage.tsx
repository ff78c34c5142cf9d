import { useTranslation } from 'react-i18next';
import { useMe, type Who } from '../../auth/useMe.js';
import { PageHead } from '../../shared/PageHead.js';
import { DeskTools } from '../desk/DeskTools.js';
import { AdministratorHome } from './AdministratorHome.js';
import { LeaderHome } from './LeaderHome.js';
import { SupervisorHome } from './SupervisorHome.js';
import { UnitHome } from './UnitHome.js';

/** What waits for the person who signed in, and nothing else. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const units = [...new Set(me.memberships.map((membership) => membership.unit.name))];
  return (
    <div className="page">
      <PageHead
        title={me.isSupervisor ? t('desk.title') : t('home.title', { name: me.name })}
        name={t('home.tab')}
        note={units.join(t('sign.list'))}
      >
        {me.isSupervisor && <DeskTools />}
      </PageHead>
      <HomeOf me={me} />
    </div>
  );
}

function HomeOf({ me }: { me: Who }) {
  if (me.isSupervisor) return <SupervisorHome />;
  if (me.isAdministrator) return <AdministratorHome />;
  return me.is('leader', 'deputySecretary') ? <LeaderHome /> : <UnitHome />;
}
