// Reads a text of one unit, repeated, in a process of its own as the product does, and prints the processor time it took in
// milliseconds. Nothing of a test runner is measured with it.
import { parseOutline } from '#libs/plan-reader';

const { head, unit, bytes } = JSON.parse(process.argv[2]);
// at a length where no character is cut
const text = head + unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
const before = process.cpuUsage();
parseOutline(text);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
