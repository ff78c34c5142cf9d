import type { FlowDefinition, FlowStep } from '#libs/contracts';

/** What is known of a subject when its case begins; arrows of the flow look at it. */
export type CaseFacts = Readonly<Record<string, string | number | boolean>>;

/** The step with this key; a checked flow has it. */
export function stepOf(flow: FlowDefinition, key: string): FlowStep {
  const found = flow.steps.find((step) => step.key === key);
  if (!found) throw new Error(`The flow has no step “${key}”.`);
  return found;
}

/** Where the case goes from a step: the first arrow that holds. */
export function arrowFrom(step: FlowStep, facts: CaseFacts): string {
  const arrow = step.next.find(({ when }) => {
    const value = when === null ? undefined : facts[when.fact];
    return when === null || (value !== undefined && when.oneOf.includes(value));
  });
  if (!arrow) throw new Error(`No way leads on from “${step.key}”.`);
  return arrow.to;
}
