import { evidenceKinds } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Segmented, Select, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { itemEvidenceQuery, knownQuery } from '../../api/evidence.js';
import { itemReportsQuery } from '../../api/sheets.js';
import { targetsQuery } from '../../api/indicators.js';
import type { UnitName, WorkItem } from '../../api/shapes.js';
import { dayText } from '../../shared/moment.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { today } from '../../shared/useParties.js';
import { ContentFields } from './ContentFields.js';
import { EarlierRecords } from './EarlierRecords.js';
import { FileField } from './FileField.js';
import { KnownRecords } from './KnownRecords.js';
import { PeriodField } from './PeriodField.js';
import { usualPeriod } from './periods.js';
import type { RecordFields, Way } from './record-fields.js';
import type { Filing } from './useFiling.js';
import type { Uploads } from './useUploads.js';

interface Props {
  item: WorkItem;
  form: FormInstance<RecordFields>;
  units: readonly UnitName[];
  onUnit: (unitId: string) => void;
  uploads: Uploads;
  filing: Filing;
}

const ways: readonly Way[] = [...evidenceKinds, 'earlier'];

/** What is handed in, what it proves and for which time; the rest is filled in already. */
export function RecordForm({ item, form, units, onUnit, uploads, filing }: Props) {
  const { t } = useTranslation();
  const way = Form.useWatch('way', form) ?? 'file';
  const citedHere = useCitedHere(item.id, form);
  useWindowPeriod(item.id, form);
  const period = usualPeriod(today(), dayText(item.issuedAt), item.dueOn);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={filing.isPending}
      initialValues={{ way: 'file', unitId: units[0]?.id, periodFrom: period.from, periodTo: period.to }}
      onFinish={(fields) => filing.submit(fields)}
      onValuesChange={(changed: Partial<RecordFields>) => {
        if ('text' in changed || 'link' in changed || 'way' in changed || 'unitId' in changed) filing.forget();
      }}
      data-testid="evidence-form"
    >
      <Form.Item name="unitId" label={t('evidence.unit')} hidden={units.length < 2}>
        {/* An upload belongs to one unit. */}
        <Select
          disabled={uploads.files.length > 0}
          onChange={onUnit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="way">
        <Segmented options={ways.map((value) => ({ value, label: t(`evidence.kinds.${value}`) }))} />
      </Form.Item>
      <TargetField itemId={item.id} />
      {way === 'earlier' && <EarlierRecords itemId={item.id} onCite={filing.cite.mutate} citedHere={citedHere} />}
      {/* Hidden, not gone: files that are on their way go on while one looks at another kind. */}
      <div hidden={way !== 'file'}>
        <FileField uploads={uploads} onCite={filing.cite.mutate} citedHere={citedHere} disabled={filing.isPending} />
      </div>
      {way !== 'earlier' && (
        <>
          {way !== 'file' && (
            <>
              <ContentFields kind={way} />
              <Form.Item name="title" label={t('evidence.name')} rules={required(t('evidence.name'))}>
                <Input maxLength={200} data-testid="evidence-title" />
              </Form.Item>
            </>
          )}
          <Form.Item name="proves" label={t('evidence.proves')} rules={required(t('evidence.proves'))}>
            <Input maxLength={1000} placeholder={t('evidence.provesNote')} data-testid="evidence-proves" />
          </Form.Item>
          <PeriodField form={form} />
          {filing.known === null && (
            <SameTime itemId={item.id} form={form} onCite={filing.cite.mutate} citedHere={citedHere} />
          )}
          {filing.told !== null && (
            <Alert type="warning" className="problem" title={t(`evidence.${filing.told}`)} data-testid="filing-told" />
          )}
          {filing.known !== null && (
            <KnownRecords
              records={filing.known}
              head={t('evidence.knownSame')}
              onCite={filing.cite.mutate}
              citedHere={citedHere}
              onDespite={filing.submitDespite}
              despite={t('evidence.despite')}
            />
          )}
          <ProblemNotice error={filing.error} />
          <button type="submit" hidden />
        </>
      )}
    </Form>
  );
}

/** While somebody asks for reports on the item, their time is the one that is meant; never over what was typed. */
function useWindowPeriod(itemId: string, form: FormInstance<RecordFields>): void {
  const asked = useQuery(itemReportsQuery(itemId)).data?.windows.find(({ status }) => status === 'open');
  const [from, to] = [asked?.periodFrom, asked?.periodTo];
  useEffect(() => {
    if (from === undefined || to === undefined || form.isFieldsTouched(['periodFrom', 'periodTo'])) return;
    form.setFieldsValue({ periodFrom: from, periodTo: to });
  }, [from, to, form]);
}

/** What it proves: one of the targets, or the item as a whole. */
function TargetField({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const targets = useQuery(targetsQuery(itemId)).data?.targets.filter(({ withdrawn }) => withdrawn === null) ?? [];
  if (targets.length === 0) return null;
  return (
    <Form.Item name="targetId" label={t('evidence.target')}>
      <Select
        allowClear
        placeholder={t('evidence.wholeItem')}
        options={targets.map(({ id, indicator }) => ({ value: id, label: indicator }))}
        data-testid="evidence-target"
      />
    </Form.Item>
  );
}

/** The records that are cited in the place that is chosen. */
function useCitedHere(itemId: string, form: FormInstance<RecordFields>): ReadonlySet<string> {
  const targetId = Form.useWatch('targetId', form) ?? null;
  const items = useQuery(itemEvidenceQuery(itemId)).data?.items ?? [];
  return new Set(items.filter(({ target }) => (target?.id ?? null) === targetId).map(({ evidence }) => evidence.id));
}

interface SameTimeProps {
  itemId: string;
  form: FormInstance<RecordFields>;
  onCite: (evidenceId: string) => void;
  citedHere: ReadonlySet<string>;
}

/** What my unit handed in for the same time already. */
function SameTime({ itemId, form, onCite, citedHere }: SameTimeProps) {
  const periodFrom = Form.useWatch('periodFrom', form) ?? '';
  const periodTo = Form.useWatch('periodTo', form) ?? '';
  const known = useQuery({
    ...knownQuery(itemId, { periodFrom, periodTo }),
    enabled: periodFrom !== '' && periodTo >= periodFrom,
  });
  const records = known.data?.items ?? [];
  return records.length === 0 ? null : <KnownRecords records={records} onCite={onCite} citedHere={citedHere} />;
}
