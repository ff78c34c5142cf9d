import { Button, Input, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { KnownRecords } from './KnownRecords.js';
import { isUnderWay, sizeText, type Picked } from './picked.js';
import type { Uploads } from './useUploads.js';

interface Props {
  picked: Picked;
  uploads: Uploads;
  onCite?: ((evidenceId: string) => void) | undefined;
  citedHere?: ReadonlySet<string> | undefined;
  disabled: boolean;
}

/** One file: its name for the record, how far it is, and what can be done about it. */
export function FileRow({ picked, uploads, onCite, citedHere, disabled }: Props) {
  const { t } = useTranslation();
  const { file, state, share, error, known, title, key } = picked;
  const goesOn = state === 'uploading' || state === 'paused' || state === 'waiting';
  return (
    <li data-testid="file" data-state={state}>
      <div className="file-head">
        <span className="clip" title={file.name}>
          {file.name}
        </span>
        <span className="faint">{sizeText(file.size)}</span>
        <span className={state === 'failed' ? 'went-wrong' : 'quiet'} data-testid="file-state" role="status">
          {t(`evidence.state.${state}`)}
          {goesOn && ` ${Math.floor(share * 100)}%`}
        </span>
        <span className="push">
          <FileActs picked={picked} uploads={uploads} disabled={disabled} />
        </span>
      </div>
      {goesOn && (
        <Progress
          percent={share * 100}
          size="small"
          showInfo={false}
          status={state === 'uploading' ? 'active' : 'normal'}
        />
      )}
      {state === 'known' && (
        <KnownRecords
          records={known}
          onCite={onCite}
          citedHere={citedHere}
          onDespite={() => uploads.despite(picked)}
          despite={t('evidence.despite')}
        />
      )}
      {state === 'failed' && <ProblemNotice error={error} />}
      {onCite && (isUnderWay(picked) || state === 'ready') && (
        <Input
          className="file-title"
          value={title}
          maxLength={200}
          disabled={disabled}
          aria-label={t('evidence.name')}
          prefix={<span className="faint">{t('evidence.name')}</span>}
          status={title.trim() === '' ? 'error' : ''}
          onChange={(event) => uploads.change(key, { title: event.target.value })}
          data-testid="file-title"
        />
      )}
    </li>
  );
}

/** A refusal of the file itself stays one, however often it is tried. */
const mayPass = (error: unknown): boolean =>
  !isProblem(error) || error.status === 0 || error.status === 429 || error.status >= 500;

function FileActs({ picked, uploads, disabled }: { picked: Picked; uploads: Uploads; disabled: boolean }) {
  const { t } = useTranslation();
  const { state } = picked;
  return (
    <>
      {state === 'uploading' && (
        <Button type="link" size="small" onClick={() => uploads.pause(picked)} data-testid="file-pause">
          {t('evidence.pause')}
        </Button>
      )}
      {(state === 'paused' || state === 'waiting') && (
        <Button type="link" size="small" onClick={() => uploads.resume(picked)} data-testid="file-resume">
          {t('evidence.resume')}
        </Button>
      )}
      {state === 'failed' && mayPass(picked.error) && (
        <Button type="link" size="small" onClick={() => uploads.retry(picked)} data-testid="file-retry">
          {t('evidence.retry')}
        </Button>
      )}
      {state !== 'filed' && (
        <Button
          type="link"
          size="small"
          disabled={disabled}
          onClick={() => uploads.remove(picked)}
          data-testid="file-remove"
        >
          {t('evidence.remove')}
        </Button>
      )}
    </>
  );
}
