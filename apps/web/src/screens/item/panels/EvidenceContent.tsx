import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileTicket, save } from '../../../api/evidence.js';
import type { ItemCitation } from '../../../api/shapes.js';
import { useAction } from '../../../shared/useAction.js';
import { useWide } from '../../../shared/useWide.js';

/** What a record holds: words, a number, a link, or a file to look at and to save. */
export function EvidenceContent({ citation }: { citation: ItemCitation }) {
  const { t } = useTranslation();
  const wide = useWide();
  const [shown, setShown] = useState<string | null>(null);
  const { content, id, title } = citation.evidence;
  const preview = useAction(() => fileTicket(id, citation.number, 'preview'), { onDone: ({ url }) => setShown(url) });
  const keep = useAction(() => fileTicket(id, citation.number, 'download'), { onDone: save });
  switch (content.kind) {
    case 'link':
      return (
        <a href={content.link} target="_blank" rel="noopener noreferrer">
          {content.link}
        </a>
      );
    case 'text':
      return <div className="measures">{content.text}</div>;
    case 'figure':
      return (
        <div>
          {content.figure} {content.figureUnit}
        </div>
      );
    case 'file':
      return (
        <div className="apart">
          <span>{content.fileName}</span>
          {content.previewable && (
            <Button type="link" size="small" onClick={() => preview.mutate(undefined)} data-testid="evidence-preview">
              {t('filing.preview')}
            </Button>
          )}
          <Button type="link" size="small" onClick={() => keep.mutate(undefined)} data-testid="evidence-download">
            {t('filing.download')}
          </Button>
          <Drawer open={shown !== null} size={wide ? 820 : '100%'} title={title} onClose={() => setShown(null)}>
            {shown !== null &&
              (content.mediaType === 'application/pdf' ? (
                <iframe src={shown} title={title} style={{ width: '100%', height: '100%', border: 0 }} />
              ) : (
                <img src={shown} alt={title} style={{ maxWidth: '100%' }} />
              ))}
          </Drawer>
        </div>
      );
  }
}
