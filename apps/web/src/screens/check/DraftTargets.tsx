import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { TargetTerms } from '../targets/TargetTerms.js';
import { blankTarget } from './draft-target-fields.js';

/** The targets of a task, each under the sentence it was read in. */
export function DraftTargets() {
  const { t } = useTranslation();
  return (
    <Form.List name="targets">
      {(rows, { add, remove }) => (
        <section className="draft-targets" data-testid="draft-targets">
          <h3>{t('targets.title')}</h3>
          {rows.length === 0 && <p className="faint">{t('targets.none')}</p>}
          {rows.map((row) => (
            <fieldset key={row.key}>
              <legend>
                <Printed name={row.name} />
                <Button type="link" size="small" onClick={() => remove(row.name)}>
                  {t('targets.removeRow')}
                </Button>
              </legend>
              <TargetTerms name={row.name} valueRequired={false} withPer />
            </fieldset>
          ))}
          <Button type="link" size="small" onClick={() => add(blankTarget)} data-testid="add-target">
            {t('targets.addAnother')}
          </Button>
        </section>
      )}
    </Form.List>
  );
}

function Printed({ name }: { name: number }) {
  const { t } = useTranslation();
  const printed = Form.useWatch(['targets', name, 'printed'], { preserve: true }) as string | undefined;
  return <q className="excerpt">{printed === undefined || printed === '' ? t('checkText.addedTarget') : printed}</q>;
}
