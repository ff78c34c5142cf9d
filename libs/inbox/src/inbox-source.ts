import type { InboxKind } from '#libs/contracts';

/** The parameters of every source's `rows`, as they stand in the statement. */
export const asker = {
  userId: '$1::uuid',
  /** The units for which the asker works. */
  units: '$2::uuid[]',
  /** The offices for which the asker supervises. */
  offices: '$3::uuid[]',
  today: '$4::date',
  /** The offices of the governments that the asker leads, as a leader or a deputy secretary-general. */
  led: '$6::uuid[]',
  /** The units whose items the asker reads. */
  reading: '$7::uuid[]',
  /** The units to which the asker belongs in any role. */
  belongs: '$8::uuid[]',
  /** The last day of what is due soon. */
  soon: '$5::date',
  /** The units in which the asker works or supervises. */
  serving: '$9::uuid[]',
  /** The units in the asker's field as a leader. */
  field: '$10::uuid[]',
  /** The general offices of the governments that the asker leads as a whole. */
  wholeField: '$11::uuid[]',
} as const;

/** What one library adds to the list of what waits. */
export interface InboxSource {
  readonly kinds: readonly InboxKind[];
  /**
   * A SELECT of `kind, id, due_on` of all that waits for the {@link asker}, each kind from an index of its own: it is read
   * as a whole, because the count is one of the whole.
   */
  readonly rows: string;
  /** Whether `rows` has a fourth column, `urged`: such lines come first among those of one day. */
  readonly tellsUrged?: boolean;
  /**
   * A SELECT of `kind, id, line` for the lines of one page, which `asked (kind, id)` names: `line` is a JSON object of
   * what a line has besides kind, id and day. `$2` is the asker, `$3` the units whose items he or she reads.
   */
  readonly lines: string;
}
