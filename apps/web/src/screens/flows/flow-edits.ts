import { FLOW_END, type FlowDefinition, type FlowStep } from '#libs/contracts';

/** A flow with nothing in it yet but a step: the office adds the rest. */
export const newFlow = (name: string, stepName: string): FlowDefinition => ({
  name,
  start: 's1',
  steps: [{ ...newStep('s1', stepName), next: [{ when: null, to: FLOW_END }] }],
  copies: [],
});

const newStep = (key: string, name: string): FlowStep => ({
  key,
  name,
  approvers: [],
  agreement: { mode: 'any' },
  whenNobody: 'fallBack',
  workingDays: null,
  next: [],
});

/** Puts a step after the others; whatever ended the flow leads to it now. */
export function addStep(flow: FlowDefinition, name: string): FlowDefinition {
  const key = freeKey(flow);
  const last = flow.steps.at(-1);
  const steps = flow.steps.map((step) =>
    step.key === last?.key
      ? {
          ...step,
          next: step.next.map((arrow) =>
            arrow.to === FLOW_END && arrow.when === null ? { ...arrow, to: key } : arrow,
          ),
        }
      : step,
  );
  return {
    ...flow,
    start: last ? flow.start : key,
    steps: [...steps, { ...newStep(key, name), next: [{ when: null, to: FLOW_END }] }],
  };
}

/** Takes a step out; what led to it leads to where it led. */
export function removeStep(flow: FlowDefinition, key: string): FlowDefinition {
  const gone = flow.steps.find((step) => step.key === key);
  const after = gone?.next.find(({ when }) => when === null)?.to ?? FLOW_END;
  const steps = flow.steps
    .filter((step) => step.key !== key)
    .map((step) => ({ ...step, next: step.next.map((arrow) => (arrow.to === key ? { ...arrow, to: after } : arrow)) }));
  return {
    ...flow,
    start: flow.start === key ? (after === FLOW_END ? (steps[0]?.key ?? '') : after) : flow.start,
    steps,
  };
}

export const changeStep = (flow: FlowDefinition, key: string, change: Partial<FlowStep>): FlowDefinition => ({
  ...flow,
  steps: flow.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
});

function freeKey({ steps }: FlowDefinition): string {
  let number = steps.length + 1;
  while (steps.some(({ key }) => key === `s${number}`)) number += 1;
  return `s${number}`;
}

export interface Fault {
  code: string;
  path?: string;
  message: string;
}

/** The faults of one step, by the JSON pointers the server gave. */
export const faultsOfStep = (faults: readonly Fault[], index: number): Fault[] =>
  faults.filter(({ path = '' }) => path === `/steps/${index}` || path.startsWith(`/steps/${index}/`));

/** The faults of the flow as a whole. */
export const faultsOfFlow = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ path = '' }) => !/^\/steps\/\d/.test(path));
