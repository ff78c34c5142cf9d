/** A unit as a finder knows it; `names` holds its present name first, then former names and aliases. */
export interface KnownUnit {
  id: string;
  name: string;
  names: readonly string[];
  /** Whether it is the government's own unit; a district's department is known by its full name only. */
  own: boolean;
  /** Whether it exists on the day; one that does not is never found, only its confirmed successors are suggested. */
  inForce: boolean;
  successorIds: readonly string[];
}

/** A group as a finder knows it, with its aliases among `names`. */
export interface KnownGroup {
  id: string;
  name: string;
  names: readonly string[];
}

/** Everything one government's documents may name, in official order. */
export interface UnitDirectory {
  governmentName: string;
  units: readonly KnownUnit[];
  groups: readonly KnownGroup[];
}
