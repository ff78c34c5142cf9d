import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileTicket, save } from '../../api/evidence.js';
import type { EvidenceBody } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { sizeText } from './picked.js';
import { Preview, type Shown } from './Preview.js';

interface Props {
  evidenceId: string;
  number: number;
  title: string;
  content: EvidenceBody;
}

/** What a record holds: words, a number, an address, or a file to look at and to save. */
export function EvidenceContent({ evidenceId, number, title, content }: Props) {
  switch (content.kind) {
    case 'link':
      return (
        <a href={content.link} target="_blank" rel="noopener noreferrer" className="anywhere">
          {content.link}
        </a>
      );
    case 'text':
      return <div className="measures clamped">{content.text}</div>;
    case 'figure':
      return (
        <div>
          {content.figure} {content.figureUnit}
        </div>
      );
    case 'file':
      return <FileContent evidenceId={evidenceId} number={number} title={title} content={content} />;
  }
}

type FileBody = Extract<EvidenceBody, { kind: 'file' }>;

/** A file that waits for the scanner's verdict, or failed it, cannot be opened and says so. */
function FileContent({ evidenceId, number, title, content }: Props & { content: FileBody }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const { fileName, byteSize, mediaType, scan, previewable } = content;
  const preview = useAction(() => fileTicket(evidenceId, number, 'preview'), {
    onDone: ({ url }) => setShown({ url, title, mediaType }),
  });
  const keep = useAction(() => fileTicket(evidenceId, number, 'download'), { onDone: save });
  return (
    <div className="file-content" data-testid="evidence-file-content" data-scan={scan}>
      <span className="anywhere">{fileName}</span> <span className="faint">{sizeText(byteSize)}</span>
      {scan === 'pending' || scan === 'infected' ? (
        <span className="quiet" data-testid="evidence-scan">
          {t(`evidence.scan.${scan}`)}
        </span>
      ) : (
        <span className="nowrap">
          {previewable && (
            <Button
              type="link"
              size="small"
              loading={preview.isPending}
              onClick={() => preview.mutate(undefined)}
              data-testid="evidence-preview"
            >
              {t('evidence.preview')}
            </Button>
          )}
          <Button
            type="link"
            size="small"
            loading={keep.isPending}
            onClick={() => keep.mutate(undefined)}
            data-testid="evidence-download"
          >
            {t('evidence.download')}
          </Button>
        </span>
      )}
      <Preview shown={shown} onClose={() => setShown(null)} />
    </div>
  );
}
