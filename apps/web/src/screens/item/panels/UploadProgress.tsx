import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UploadPhase } from './useFileUpload.js';

interface Props {
  phase: UploadPhase;
  share: number;
  pause: () => void;
  resume: () => void;
}

/** How much of the file has gone, with a way to stop and go on. */
export function UploadProgress({ phase, share, pause, resume }: Props) {
  const { t } = useTranslation();
  if (phase === 'idle') return null;
  return (
    <div data-testid="upload-progress" data-phase={phase}>
      <Progress percent={Math.round(share * 100)} size="small" />
      {phase === 'waiting' && <p className="quiet">{t('filing.waiting')}</p>}
      <Button size="small" onClick={phase === 'sending' ? pause : resume} data-testid="upload-pause">
        {t(phase === 'sending' ? 'filing.pause' : 'filing.resume')}
      </Button>
    </div>
  );
}
