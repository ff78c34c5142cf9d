import { createServer } from 'node:net';

import { StartRefused } from './start-refused.js';

/** Asked before anything is started, so that the most common mistake costs a second and one line. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  if (port === 0) throw new StartRefused('PORT must name a port here: people have to find the page.');
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
  if (failure?.code === 'EADDRINUSE') {
    throw new StartRefused(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
  }
  if (failure) throw new StartRefused(`Cannot listen on ${host}:${port} (${failure.code}). Set PORT or DUBAN_HOST.`);
}
