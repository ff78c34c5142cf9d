import { useTranslation } from 'react-i18next';
import { useLiveState } from '../live/LiveProvider.js';

/** Says that what is on the screen may be old and that nothing is sent by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <div role="status" aria-live="polite">
      {state === 'behind' && (
        <div className="banner" data-testid="connection-banner">
          {t('frame.offline')}
        </div>
      )}
    </div>
  );
}
