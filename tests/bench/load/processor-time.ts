import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in milliseconds: since a process began, or per request. */
export interface ProcessorTime {
  generator: number;
  server: number;
  database: number;
}

// Linux counts in hundredths of a second wherever Node.js runs.
const MS_PER_TICK = 10;

/**
 * Reads how long the processes of a measurement were on a processor; unlike requests per second this hardly moves when
 * other jobs share the machine. Undefined where there is no /proc.
 */
export function processorTime(serverPid: number, postmasterPid: number): ProcessorTime | undefined {
  const server = statOf(serverPid);
  if (!server) return undefined;
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmasterPid);
  const { user, system } = process.cpuUsage();
  return {
    generator: (user + system) / 1000,
    server: server.milliseconds,
    database: backends.reduce((sum, stat) => sum + (stat?.milliseconds ?? 0), 0),
  };
}

/** What was used between two readings, by request. */
export function perRequest(
  before: ProcessorTime | undefined,
  after: ProcessorTime | undefined,
  requests: number,
): ProcessorTime | undefined {
  if (!before || !after) return undefined;
  return {
    generator: (after.generator - before.generator) / requests,
    server: (after.server - before.server) / requests,
    database: (after.database - before.database) / requests,
  };
}

function statOf(pid: number): { parent: number; milliseconds: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks; parent, user and system time are fields 4, 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), milliseconds: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK };
  } catch {
    return undefined;
  }
}
