/** Does one after the other and adds up; what fails keeps none of the rest, and all failures are thrown at the end. */
export async function eachAlone<Item>(items: readonly Item[], work: (item: Item) => Promise<number>): Promise<number> {
  let sum = 0;
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      sum += await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${items.length} reforms of units failed.`);
  return sum;
}
