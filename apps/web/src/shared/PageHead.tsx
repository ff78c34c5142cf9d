import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: ReactNode;
  /** The title in the browser's tab, where `title` is more than a text. */
  name?: string;
  note?: ReactNode;
  children?: ReactNode;
}

/** The head of a screen: its title, one line of facts, and what can be done. */
export function PageHead({ title, name, note, children }: Props) {
  const { t } = useTranslation();
  const tab = name ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = tab === '' ? t('frame.brand') : `${tab} · ${t('frame.brand')}`;
  }, [tab, t]);
  return (
    <div className="head">
      <div className="head-words">
        <h1>{title}</h1>
        {note !== undefined && <div className="quiet">{note}</div>}
      </div>
      {children !== undefined && <div className="head-actions">{children}</div>}
    </div>
  );
}
