import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, download, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type {
  AnswerFact,
  AnswerLetter,
  DocumentKind,
  EditLetter,
  FactCheck,
  Letter,
  LetterQuery,
  LetterTemplates,
  PrepareLetter,
  SettleFact,
} from './shapes.js';
import { upload } from './upload.js';

type Versioned = Pick<Letter, 'id' | 'version'>;
const of = ({ id, version }: Versioned) => ({ params: { path: { letterId: id }, header: ifMatch(version) } });

export const lettersQuery = (filters: LetterQuery) =>
  infiniteQueryOptions({
    queryKey: keys.letters.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET('/api/letters', { params: { query: { ...filters, cursor: pageParam ?? undefined } }, signal })),
    ...byCursor,
  });

export const letterQuery = (letterId: string) =>
  queryOptions({
    queryKey: keys.letters.detail(letterId),
    queryFn: ({ signal }) => answered(api.GET('/api/letters/{letterId}', { params: { path: { letterId } }, signal })),
  });

export const prepareLetter = (body: PrepareLetter): Promise<Letter> => answered(api.POST('/api/letters', { body }));

export const prepareUrges = (): Promise<{ prepared: number }> => answered(api.POST('/api/letters/urges'));

export const editLetter = (letter: Versioned, body: EditLetter): Promise<Letter> =>
  answered(api.PATCH('/api/letters/{letterId}', { ...of(letter), body }));

export const sendLetter = (letter: Versioned): Promise<{ sent: { number: string }[] }> =>
  answered(api.POST('/api/letters/{letterId}/send', of(letter)));

export const sendLetters = (letters: Versioned[]): Promise<{ sent: { number: string }[] }> =>
  answered(
    api.POST('/api/letters/sending', { body: { letters: letters.map(({ id, version }) => ({ id, version })) } }),
  );

export const discardLetter = (letter: Versioned, reason: string): Promise<Letter> =>
  answered(api.POST('/api/letters/{letterId}/discard', { ...of(letter), body: { reason } }));

export const withdrawLetter = (letter: Versioned, reason: string): Promise<Letter> =>
  answered(api.POST('/api/letters/{letterId}/withdraw', { ...of(letter), body: { reason } }));

export const answerLetter = (letter: Versioned, body: AnswerLetter): Promise<Letter> =>
  answered(api.POST('/api/letters/{letterId}/answer', { ...of(letter), body }));

export const askFacts = (letter: Versioned, checkBy: string): Promise<Letter> =>
  answered(api.POST('/api/letters/{letterId}/fact-checks', { ...of(letter), body: { checkBy } }));

export const settleFact = (letter: Versioned, factId: string, body: SettleFact): Promise<Letter> =>
  answered(
    api.PATCH('/api/letters/{letterId}/fact-checks/{factId}', {
      params: { path: { letterId: letter.id, factId }, header: ifMatch(letter.version) },
      body,
    }),
  );

export const factChecksQuery = queryOptions({
  queryKey: keys.letters.factChecks,
  queryFn: ({ signal }) => answered(api.GET('/api/fact-checks', { signal })),
});

export const answerFact = (fact: Pick<FactCheck, 'id' | 'version'>, body: AnswerFact): Promise<FactCheck> =>
  answered(
    api.POST('/api/fact-checks/{factId}/answer', {
      params: { path: { factId: fact.id }, header: ifMatch(fact.version) },
      body,
    }),
  );

export const templatesQuery = queryOptions({
  queryKey: keys.letters.templates,
  queryFn: ({ signal }) => answered(api.GET('/api/letter-templates', { signal })),
});

export const uploadTemplate = (kind: DocumentKind, file: File): Promise<LetterTemplates> =>
  upload<LetterTemplates>(`/api/letter-templates/${kind}`, file, () => undefined);

export const resetTemplate = (kind: DocumentKind): Promise<LetterTemplates> =>
  answered(api.DELETE('/api/letter-templates/{kind}', { params: { path: { kind } } }));

export const downloadTemplate = (kind: DocumentKind): Promise<void> =>
  download(`/api/letter-templates/${kind}`, `${kind}.docx`);

export type PaperFormat = 'docx' | 'pdf';
/** What a paper can be had of, by its address. */
export type PaperOf = `letters/${string}` | `dispatches/${string}` | `reporting/sheets/${string}`;

export const downloadPaper = (of: PaperOf, format: PaperFormat): Promise<void> =>
  download(`/api/${of}/document?format=${format}`, `document.${format}`);

type Template = Promise<{ own: boolean }>;
const templateOf = {
  letters: (letterId: string): Template =>
    answered(api.GET('/api/letters/{letterId}/paper-template', { params: { path: { letterId } } })),
  dispatches: (dispatchId: string): Template =>
    answered(api.GET('/api/dispatches/{dispatchId}/paper-template', { params: { path: { dispatchId } } })),
  'reporting/sheets': (sheetId: string): Template =>
    answered(api.GET('/api/reporting/sheets/{sheetId}/paper-template', { params: { path: { sheetId } } })),
};

/** Whether a paper is written in a template of its office's own. */
export const paperTemplateQuery = (of: PaperOf) =>
  queryOptions({
    queryKey: keys.letters.paperTemplate(of),
    queryFn: () => {
      const at = of.lastIndexOf('/');
      return templateOf[of.slice(0, at) as keyof typeof templateOf](of.slice(at + 1));
    },
  });
