import { AbilityBuilder, createMongoAbility, type MongoAbility, type MongoQuery } from '@casl/ability';
import type { Role } from '#libs/contracts';
import { type Actor, type ActorMembership, readingUnitIds } from './actor.js';

/** Grants an action on a subject, on all of it or where the conditions hold. */
export type Grant = (action: string, subject: string, conditions?: MongoQuery) => void;

/** The rights one role gives by one membership; a policy lives with its feature and is registered by its module. */
export interface Policy {
  readonly roles: readonly Role[];
  readonly define: (membership: ActorMembership, can: Grant) => void;
}

/** Rights that follow from the units an actor reads, whatever the role. */
export interface ReaderPolicy {
  readonly define: (unitIds: readonly string[], can: Grant) => void;
}

/** Collects the policies of all features and builds an actor's ability from them: what no policy grants is denied. */
export class Policies {
  private readonly byRole: Policy[] = [];
  private readonly ofReaders: ReaderPolicy[] = [];
  private abilities = new WeakMap<Actor, MongoAbility>();

  register(...policies: readonly Policy[]): void {
    this.byRole.push(...policies);
    this.abilities = new WeakMap();
  }

  registerReaders(...policies: readonly ReaderPolicy[]): void {
    this.ofReaders.push(...policies);
    this.abilities = new WeakMap();
  }

  abilityOf(actor: Actor): MongoAbility {
    const known = this.abilities.get(actor);
    if (known) return known;
    const { can, build } = new AbilityBuilder<MongoAbility>(createMongoAbility);
    const grant: Grant = (action, subject, conditions) => void can(action, subject, conditions);
    for (const membership of actor.memberships) {
      for (const policy of this.byRole) if (policy.roles.includes(membership.role)) policy.define(membership, grant);
    }
    const units = readingUnitIds(actor);
    if (units.length > 0) for (const policy of this.ofReaders) policy.define(units, grant);
    const ability = build();
    this.abilities.set(actor, ability);
    return ability;
  }
}
