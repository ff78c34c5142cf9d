import {
  FLOW_END,
  problemCatalogue,
  type ApproverRule,
  type FlowDefinition,
  type FlowStep,
  type ProblemCode,
} from '#libs/contracts';
import { Problem, type ProblemDetail } from '#libs/kernel';

const fault = (code: ProblemCode, path: string, step?: string): ProblemDetail => ({
  code,
  path,
  message: problemCatalogue[code].en,
  ...(step === undefined ? {} : { step }),
});

/** Throws `flowInvalid` with every fault at its place; `facts` are those the subject's conditions may name. */
export function ensureSound(flow: FlowDefinition, facts: readonly string[]): void {
  const errors = flowFaults(flow, facts);
  if (errors.length > 0) throw new Problem('flowInvalid', { errors });
}

/** Where a step, or the list of those told of the outcome, names somebody who is not among `known`. */
export function unknownPeople(flow: FlowDefinition, known: readonly { readonly id: string }[]): ProblemDetail[] {
  const among = (rules: readonly ApproverRule[], path: string, step?: string): ProblemDetail[] =>
    rules.flatMap((rule, place) =>
      rule.by === 'person' && !known.some(({ id }) => id === rule.personId)
        ? [fault('flowPersonUnknown', `${path}/${place}`, step)]
        : [],
    );
  return [
    ...flow.steps.flatMap(({ approvers, key }, index) => among(approvers, `/steps/${index}/approvers`, key)),
    ...among(flow.copies, '/copies'),
  ];
}

/** Everything that is wrong with what a flow means; its shape was checked by the schema. Paths are JSON pointers. */
export function flowFaults(flow: FlowDefinition, facts: readonly string[]): ProblemDetail[] {
  if (flow.steps.length === 0) return [fault('flowEmpty', '/steps')];
  const local = flow.steps.flatMap((step, index) => stepFaults(flow, step, index, facts));
  const doubled = flow.steps.flatMap(({ key }, index) =>
    flow.steps.findIndex((step) => step.key === key) < index
      ? [fault('flowStepDoubled', `/steps/${index}/key`, key)]
      : [],
  );
  if (!flow.steps.some(({ key }) => key === flow.start)) return [fault('flowStartUnknown', '/start'), ...local];
  // Ways can only be followed where each key means one step.
  return doubled.length > 0 ? [...doubled, ...local] : [...local, ...wayFaults(flow)];
}

function stepFaults(flow: FlowDefinition, step: FlowStep, index: number, facts: readonly string[]): ProblemDetail[] {
  const at = `/steps/${index}`;
  const faults: ProblemDetail[] = [];
  const add = (code: ProblemCode, path: string) => void faults.push(fault(code, at + path, step.key));
  if (step.key === FLOW_END) add('flowStepDoubled', '/key');
  if (step.approvers.length === 0) add('flowStepWithoutApprover', '/approvers');
  const named = step.approvers.map((rule) => JSON.stringify(rule));
  named.forEach((rule, place) => {
    if (named.indexOf(rule) < place) add('flowApproverDoubled', `/approvers/${place}`);
  });
  // Of those named by role nobody knows the number before the case begins.
  const allByName = step.approvers.length > 0 && step.approvers.every(({ by }) => by === 'person');
  if (step.agreement.mode === 'nOf' && allByName && step.agreement.votes > new Set(named).size)
    add('flowVotesTooMany', '/agreement/votes');
  const always = step.next.findIndex(({ when }) => when === null);
  if (always < 0) add('flowStepWithoutWay', '/next');
  step.next.forEach(({ to, when }, arrow) => {
    if (to !== FLOW_END && !flow.steps.some(({ key }) => key === to)) add('flowNextUnknown', `/next/${arrow}/to`);
    if (always >= 0 && arrow > always) add('flowArrowUnreachable', `/next/${arrow}`);
    if (when !== null && !facts.includes(when.fact)) add('flowFactUnknown', `/next/${arrow}/when/fact`);
  });
  return faults;
}

/** Faults of the ways through the flow: circles, steps nothing leads to, ways on which nobody need decide. */
function wayFaults({ start, steps }: FlowDefinition): ProblemDetail[] {
  const byKey = new Map(steps.map((step, index) => [step.key, { step, index }]));
  const faults: ProblemDetail[] = [];
  const reached = new Set<string>();
  const follow = (key: string, before: readonly string[]): void => {
    const here = byKey.get(key);
    if (!here) return;
    reached.add(key);
    here.step.next.forEach(({ to }, arrow) => {
      if (to === key || before.includes(to)) {
        const path = `/steps/${here.index}/next/${arrow}/to`;
        if (!faults.some((known) => known.path === path)) faults.push(fault('flowLoop', path, key));
      } else if (!reached.has(to)) follow(to, [...before, key]);
    });
  };
  follow(start, []);
  steps.forEach(({ key }, index) => {
    if (!reached.has(key)) faults.push(fault('flowStepUnreachable', `/steps/${index}`, key));
  });
  if (faults.length > 0) return faults;
  return skippableEnd(start, byKey);
}

type Steps = ReadonlyMap<string, { readonly step: FlowStep; readonly index: number }>;

/** A step that ends the flow and is reached by passing over all before it, itself included. */
function skippableEnd(start: string, byKey: Steps): ProblemDetail[] {
  const seen = new Set<string>();
  const faults: ProblemDetail[] = [];
  const follow = (key: string): void => {
    const here = byKey.get(key);
    if (!here || seen.has(key) || here.step.whenNobody !== 'skip') return;
    seen.add(key);
    for (const { to } of here.step.next) {
      if (to !== FLOW_END) follow(to);
      else if (faults.every(({ path }) => path !== `/steps/${here.index}/whenNobody`))
        faults.push(fault('flowEndSkippable', `/steps/${here.index}/whenNobody`, key));
    }
  };
  follow(start);
  return faults;
}
