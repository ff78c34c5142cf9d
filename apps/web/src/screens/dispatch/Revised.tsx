import { useTranslation } from 'react-i18next';
import type { DispatchLine } from '../../api/shapes.js';
import { dueWords } from '../../shared/due-words.js';

/** What a revision changed of a duty: what is short in full, of the rest that it changed. */
export function Revised({ revised }: Pick<DispatchLine, 'revised'>) {
  const { t } = useTranslation();
  if (revised === null) return null;
  const { changes, fromTitle, due } = revised;
  const others = changes.filter((kind) => (kind !== 'title' || fromTitle === null) && (kind !== 'due' || due === null));
  const said = [
    ...(fromTitle === null ? [] : [t('dispatch.revised.title', { title: fromTitle })]),
    ...(due === null
      ? []
      : [
          t('dispatch.revised.due', {
            from: dueWords(due.from, due.fromText, t),
            to: dueWords(due.to, due.toText, t),
          }),
        ]),
    ...(others.length === 0
      ? []
      : [
          t('dispatch.revised.others', {
            names: others.map((kind) => t(`revision.kind.${kind}`)).join(t('sign.list')),
          }),
        ]),
  ];
  return <span className="block quiet">{said.join(t('sign.then'))}</span>;
}
