// Reads a text of one unit, repeated, in a process of its own as the product does, and prints the processor time it took in
// milliseconds, and whether it was refused as too many tasks. Nothing of a test runner is measured with it.
import { parseOutline } from '#libs/plan-reader';

const { head, unit, bytes } = JSON.parse(process.argv[2]);
// at a length where no character is cut
const text = head + unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
const before = process.cpuUsage();
let refused = false;
try {
  parseOutline(text);
} catch (error) {
  if (error.code !== 'documentTooManyDuties') throw error;
  refused = true;
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ time: (user + system) / 1000, refused }));
