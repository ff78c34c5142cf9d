import { flowDefinitionSchema } from '#libs/contracts';
import { flowFaults } from './domain/flow-faults.js';
import { shippedFlows } from './shipped-flows.js';

describe('the flows that come with the product', () => {
  it.each(shippedFlows.map((flow) => [flow.key, flow] as const))('%s is sound', (_, { definition }) => {
    expect(flowDefinitionSchema.parse(definition)).toEqual(definition);
    expect(flowFaults(definition, ['leadPrinted', 'dueOwner', 'form', 'key'])).toEqual([]);
  });
});
