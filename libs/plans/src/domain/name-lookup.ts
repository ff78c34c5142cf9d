/** What a printed name was found to be; candidates are possible units or groups, best first. */
export type Lookup =
  | { kind: 'unit' | 'group'; id: string; name: string }
  | { kind: 'ambiguous' | 'unknown'; candidates: readonly { kind: 'unit' | 'group'; id: string; name: string }[] };

/** Looks names up in the units of one government; each name is asked for once. */
export class NameLookup {
  private readonly known = new Map<string, Lookup>();

  constructor(
    private readonly find: (name: string) => Lookup,
    /** The government whose document it is: where a unit belongs that is new. */
    readonly governmentId: string | null = null,
  ) {}

  /** The full name decides; what was printed is tried where the full name is unknown. */
  lookUp(unit: { printed: string; name: string }): Lookup {
    const full = this.cached(unit.name);
    if (full.kind !== 'unknown' || unit.printed === unit.name) return full;
    const printed = this.cached(unit.printed);
    return printed.kind === 'unknown' ? full : printed;
  }

  /** The unit or group of a name that is certain; neither where a person has to say. */
  target(unit: { printed: string; name: string }): { unitId: string | null; groupId: string | null } {
    const found = this.lookUp(unit);
    return {
      unitId: found.kind === 'unit' ? found.id : null,
      groupId: found.kind === 'group' ? found.id : null,
    };
  }

  /** The same names, with `other` asked about those that nobody bears. */
  orElse(other: (name: string) => Lookup | undefined): NameLookup {
    const find = (name: string): Lookup => {
      const found = this.find(name);
      return found.kind === 'unknown' ? (other(name) ?? found) : found;
    };
    return new NameLookup(find, this.governmentId);
  }

  private cached(name: string): Lookup {
    let found = this.known.get(name);
    if (!found) this.known.set(name, (found = this.find(name)));
    return found;
  }
}
