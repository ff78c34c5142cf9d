import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileRow } from './FileRow.js';
import type { Uploads } from './useUploads.js';

interface Props {
  uploads: Uploads;
  /** Known content is offered to cite; without it a file is only told to be there. */
  onCite?: (evidenceId: string) => void;
  citedHere?: ReadonlySet<string>;
  several?: boolean;
  accept?: string;
  disabled?: boolean;
}

/** Where files are dropped or chosen, and each one with how far it has come. */
export function FileField({ uploads, onCite, citedHere, several = true, accept, disabled = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {(several || uploads.files.length === 0) && (
        <Upload.Dragger
          multiple={several}
          accept={accept}
          disabled={disabled}
          showUploadList={false}
          beforeUpload={(file) => {
            uploads.add(file);
            return false;
          }}
          data-testid="evidence-file"
        >
          <p>{t(several ? 'evidence.drop' : 'evidence.dropOne')}</p>
          <p className="faint">{t('evidence.limit')}</p>
        </Upload.Dragger>
      )}
      <ul className="lines files" data-testid="files">
        {uploads.files.map((picked) => (
          <FileRow
            key={picked.key}
            picked={picked}
            uploads={uploads}
            onCite={onCite}
            citedHere={citedHere}
            disabled={disabled}
          />
        ))}
      </ul>
    </>
  );
}
