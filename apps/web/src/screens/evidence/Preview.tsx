import { Drawer } from 'antd';
import { useWide } from '../../shared/useWide.js';

export interface Shown {
  url: string;
  title: string;
  mediaType: string;
}

/** A picture or a PDF in the page; the address opens it for a minute and for this person only. */
export function Preview({ shown, onClose }: { shown: Shown | null; onClose: () => void }) {
  const wide = useWide();
  return (
    <Drawer
      open={shown !== null}
      size={wide ? 880 : '100%'}
      title={shown?.title}
      onClose={onClose}
      destroyOnHidden
      classNames={{ body: 'preview' }}
      data-testid="preview"
    >
      {shown &&
        (shown.mediaType === 'application/pdf' ? (
          <iframe src={shown.url} title={shown.title} data-testid="preview-pdf" />
        ) : (
          <img src={shown.url} alt={shown.title} data-testid="preview-picture" />
        ))}
    </Drawer>
  );
}
