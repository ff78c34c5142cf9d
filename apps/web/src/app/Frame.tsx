import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { useMe } from '../auth/useMe.js';
import { InboxCount } from '../screens/inbox/InboxCount.js';
import { ConnectionBanner } from './ConnectionBanner.js';
import { Footer } from './Footer.js';
import { PersonMenu } from './PersonMenu.js';
import { TypedGuard } from './TypedGuard.js';
import { Waiting } from './Waiting.js';

const everybody = [
  'inbox',
  'approvals',
  'sheets',
  'items',
  'dispatches',
  'letters',
  'instructions',
  'plans',
  'units',
] as const;
const supervising = [
  'inbox',
  'approvals',
  'plans',
  'items',
  'dispatches',
  'letters',
  'instructions',
  'reporting',
  'units',
  'users',
] as const;
const administering = ['units', 'users'] as const;

/** The bar with the way to each list, the page between, the footer every page carries. */
export function Frame() {
  const { t } = useTranslation();
  const me = useMe();
  const places = me.isSupervisor ? supervising : me.isAdministrator ? administering : everybody;
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="bar">
        <NavLink to="/" className="brand" end>
          {t('frame.brand')}
        </NavLink>
        <nav aria-label={t('frame.navigation')}>
          {places.map((place) => (
            <NavLink key={place} to={`/${place}`} data-testid={`nav-${place}`}>
              {t(`frame.${place}`)}
              {place === 'inbox' && <InboxCount />}
            </NavLink>
          ))}
        </nav>
        <PersonMenu me={me} />
      </header>
      <TypedGuard />
      <ConnectionBanner />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </div>
  );
}
