import { IMPORT_BYTE_LIMIT, IMPORT_FILE_ENDINGS, OTHER_OFFICE_ENDINGS } from '#libs/contracts';
import { Input, Segmented, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';

/** A document as a person hands it in: a file, or its text where the format is not read. */
export interface GivenDocument {
  way: 'file' | 'text';
  file: File | null;
  text: string;
}

export const noDocument: GivenDocument = { way: 'file', file: null, text: '' };

/** Whether there is something to send. */
export const isGiven = ({ way, file, text }: GivenDocument): boolean =>
  way === 'file' ? file !== null : text.trim() !== '';

/** The file to send; refused here where the server would refuse it after the upload. */
export function fileOf({ file }: GivenDocument): File {
  if (file === null) throw new ApiProblem(422, 'documentEmpty');
  if (file.size > IMPORT_BYTE_LIMIT) throw new ApiProblem(413, 'payloadTooLarge');
  return file;
}

interface Props {
  given: GivenDocument;
  onChange: (given: GivenDocument) => void;
}

/** Chooses a file or takes pasted text. */
export function DocumentInput({ given, onChange }: Props) {
  const { t } = useTranslation();
  const { way, file, text } = given;
  return (
    <>
      <Segmented<GivenDocument['way']>
        value={way}
        onChange={(chosen) => onChange({ ...given, way: chosen })}
        options={(['file', 'text'] as const).map((value) => ({ value, label: t(`plans.by.${value}`) }))}
      />
      <div className="import-body">
        {way === 'file' ? (
          <Upload.Dragger
            accept={[...IMPORT_FILE_ENDINGS, ...OTHER_OFFICE_ENDINGS].join(',')}
            maxCount={1}
            fileList={file ? [{ uid: 'one', name: file.name, size: file.size }] : []}
            beforeUpload={(chosen) => {
              onChange({ ...given, file: chosen });
              return false;
            }}
            onRemove={() => onChange({ ...given, file: null })}
            data-testid="import-file"
          >
            <p>{t('plans.drop')}</p>
            <p className="faint">{t('plans.formats')}</p>
          </Upload.Dragger>
        ) : (
          <Input.TextArea
            autoFocus
            rows={12}
            value={text}
            onChange={(event) => onChange({ ...given, text: event.target.value })}
            placeholder={t('plans.paste')}
            aria-label={t('plans.paste')}
            data-testid="import-text"
          />
        )}
      </div>
    </>
  );
}
