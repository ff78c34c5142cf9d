import { kindOfUnitName, type UnitKind } from '#libs/contracts';
import type { DraftQuestion, QuestionOption, Unit } from '../../api/shapes.js';

/** A name that nobody is known by may be answered in one go: it is a unit of the government that is new to the system. */
export function withNewUnit(
  question: DraftQuestion,
  government: Pick<Unit, 'id'> | undefined,
  label: (name: string, kind: UnitKind) => string,
): DraftQuestion {
  const kind = question.kind === 'unknownUnit' && !isAboutSeveral(question) ? kindOfUnitName(question.printed) : null;
  if (kind === null || !government) return question;
  const name = question.printed.trim();
  const offered: QuestionOption = {
    label: label(name, kind),
    answer: { choice: 'newUnit', name, kind, parentId: government.id },
  };
  return { ...question, options: [...question.options, offered] };
}

/** Whether many names are asked about at once. */
export const isAboutSeveral = ({ options }: DraftQuestion): boolean =>
  options.some(({ answer }) => answer.choice === 'newUnits');
