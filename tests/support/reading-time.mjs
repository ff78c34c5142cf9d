// Reads a text of one unit, repeated, in a process of its own as the product does, and prints the processor time it took in
// milliseconds. Nothing of a test runner is measured with it.
import { parseOutline } from '#libs/plan-reader';

const { head, unit, bytes } = JSON.parse(process.argv[2]);
// at a length where no character is cut
const text = head + unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
const before = process.cpuUsage();
try {
  parseOutline(text);
} catch (error) {
  // A text of more tasks than any plan has is refused; that takes its time too.
  if (error.code !== 'documentTooManyDuties') throw error;
}
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
