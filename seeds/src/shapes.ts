import type { Role, UnitKind } from '#libs/contracts';

/** A unit as the seed hands it to whoever writes it into the database; `key` never appears in the product. */
export interface SeedUnit {
  readonly key: string;
  /** As plans print it. */
  readonly name: string;
  readonly fullName?: string;
  readonly kind: UnitKind;
  readonly parentKey: string | null;
  /** Place in the official order (机构序列) among the units of the same parent. */
  readonly order: number;
  /** Every other name the unit is printed by, the full name included. */
  readonly aliases: readonly string[];
  readonly validFrom: string;
}

/** A named set of units that plans print as one word; its members are all units of the kind on the day of reading. */
export interface SeedGroup {
  readonly key: string;
  readonly name: string;
  readonly memberKind: UnitKind;
  readonly aliases: readonly string[];
  readonly validFrom: string;
}

/** What a leader answers for: the whole city, or the units named. */
export type SeedField = { readonly scope: 'all' } | { readonly scope: 'units'; readonly unitKeys: readonly string[] };

/** One duty: a role at a unit. */
export interface SeedMembership {
  readonly unitKey: string;
  readonly role: Role;
  readonly field?: SeedField;
  readonly validFrom: string;
}

/** A person who can sign in to the demonstration. */
export interface SeedUser {
  readonly login: string;
  readonly name: string;
  readonly memberships: readonly SeedMembership[];
}

/** A log-in worth printing at start, with what can be seen under it. */
export interface DemoLogin {
  readonly login: string;
  readonly description: string;
}
