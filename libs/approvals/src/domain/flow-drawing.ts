import { FLOW_END, type ApproverRule, type FlowDefinition, type FlowStep } from '#libs/contracts';

/** How the parts of a drawing are worded; the page gives its own words. */
export interface DrawingWords {
  readonly rule: (rule: ApproverRule) => string;
  readonly agreement: (agreement: FlowStep['agreement']) => string;
  readonly condition: (when: { readonly fact: string; readonly oneOf: readonly unknown[] }) => string;
  readonly start: string;
  readonly end: string;
}

/** The words of the code, for the documentation. */
export const plainWords: DrawingWords = {
  rule: (rule) => (rule.by === 'person' ? `person ${rule.personId}` : `${rule.relation} (${rule.roles.join(', ')})`),
  agreement: (agreement) => (agreement.mode === 'nOf' ? `${agreement.votes} of` : agreement.mode),
  condition: ({ fact, oneOf }) => `${fact}: ${oneOf.join(', ')}`,
  start: 'asked',
  end: 'done',
};

/** The flow as a Mermaid drawing, steps from top to bottom. */
export function drawFlow(flow: FlowDefinition, words: DrawingWords = plainWords): string {
  const place = new Map(flow.steps.map(({ key }, index) => [key, `s${index}`]));
  const node = (key: string): string => (key === FLOW_END ? 'done' : (place.get(key) ?? 'unknown'));
  return [
    'flowchart TD',
    `  asked([${quoted(words.start)}])`,
    ...flow.steps.map((step) => `  ${node(step.key)}[${quoted(labelOf(step, words))}]`),
    `  done([${quoted(words.end)}])`,
    `  asked --> ${node(flow.start)}`,
    ...flow.steps.flatMap((step) =>
      step.next.map(({ when, to }) => {
        const label = when === null ? '' : `|${quoted(words.condition(when))}|`;
        return `  ${node(step.key)} -->${label} ${node(to)}`;
      }),
    ),
  ].join('\n');
}

const labelOf = (step: FlowStep, words: DrawingWords): string =>
  [step.name, `${words.agreement(step.agreement)}: ${step.approvers.map(words.rule).join('; ')}`].join('<br/>');

/** Names are given by people: nothing in them ends the label. Entities are written as Mermaid writes them. */
const quoted = (text: string): string => {
  const plain = text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('\n', ' ');
  return `"${plain.replace(/<(?!br\/>)/g, '#lt;')}"`;
};
