/** Names of socket.io rooms. */
export const room = {
  user: (id: string): string => `user:${id}`,
  unit: (id: string): string => `unit:${id}`,
  plan: (id: string): string => `plan:${id}`,
  item: (id: string): string => `item:${id}`,
  isUnit: (name: string): boolean => name.startsWith('unit:'),
};

/** The plan or item a joined room is about; undefined for all other rooms. */
export function subjectOfRoom(name: string): { type: 'plan' | 'workItem'; id: string } | undefined {
  const [kind, id] = name.split(':');
  if (id === undefined) return undefined;
  if (kind === 'plan') return { type: 'plan', id };
  if (kind === 'item') return { type: 'workItem', id };
  return undefined;
}
