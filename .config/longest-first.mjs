import sequencer from '@jest/test-sequencer';

/** Files that take minutes, the longest first: whoever begins one of them last makes everybody wait. */
const longest = [
  'story-kill',
  'ledger-sequencing',
  'from-plan-to-signature',
  'approvals-story',
  'shares-and-sub-tasks',
  'people-and-board',
];

/** Jest's own order, which goes by the size of files where it does not know how long they took, but for the longest. */
export default class LongestFirst extends sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
      return at === -1 ? longest.length : at;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
