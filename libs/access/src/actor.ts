import { type Role, unitStaff } from '#libs/contracts';

/** One role of a person in a unit, in force today. */
export interface ActorMembership {
  readonly unitId: string;
  readonly role: Role;
  /** The government (city, district or zone) the unit belongs to. */
  readonly governmentId: string;
  /** That government's general office, where it has one. */
  readonly generalOfficeId: string | null;
  /** A leader of the whole government (mayor, secretary-general). */
  readonly wholeField: boolean;
  /** A leader's field: the units he or she is in charge of. */
  readonly fieldUnitIds: readonly string[];
}

/** Who asks, with the rights of this very request. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly sessionId: string;
  /** Whether the password is an initial one: until it is changed nothing else is open. */
  readonly mustChangePassword: boolean;
  readonly memberships: readonly ActorMembership[];
}

/** Who asks, before and after the database was asked. */
export interface PresumedActor {
  /** As remembered from an earlier request; undefined where nothing is. It decides nothing before it is confirmed. */
  readonly remembered: Actor | undefined;
  /** As of now: the same object where what is remembered still holds. Rejects with the problem `sessionEnded`. */
  readonly confirmed: Promise<Actor>;
}

/** Turns an access token into the actor of this request; the identity library provides it. */
export abstract class ActorSource {
  /** Throws the problems `unauthenticated` or `sessionEnded`. Rights are as of now, on every process. */
  abstract authenticate(accessToken: string): Promise<Actor>;

  /** The same for who can begin with what is remembered while the database is asked. Throws `unauthenticated`. */
  abstract presume(accessToken: string): PresumedActor;

  /**
   * The actor of a session that was named by something we signed ourselves, such as a link. Throws the problem
   * `sessionEnded`. Rights are as of now as well.
   */
  abstract ofSession(session: { userId: string; sessionId: string }): Promise<Actor>;
}

/** Those who lead a government, each in a field or as a whole. */
const LEADERS: readonly Role[] = ['leader', 'deputySecretary'];

const READING_ROLES: ReadonlySet<Role> = new Set(['liaison', 'officer', 'deputyHead', 'head', 'supervisor']);

/**
 * The units whose scope rows the actor reads: the units of business memberships, for a supervisor also the general
 * office in whose name he or she acts; a leader's field, or the general office's view for a leader of the whole; nothing
 * for the three administrators.
 */
export function readingUnitIds(actor: Actor): string[] {
  const units = new Set<string>();
  for (const membership of actor.memberships) {
    if (READING_ROLES.has(membership.role)) units.add(membership.unitId);
    // “The general office” means the supervisors of a government, in whichever section of it they sit.
    if (membership.role === 'supervisor' && membership.generalOfficeId) units.add(membership.generalOfficeId);
    if (LEADERS.includes(membership.role)) {
      for (const unit of membership.fieldUnitIds) units.add(unit);
      if (membership.wholeField && membership.generalOfficeId) units.add(membership.generalOfficeId);
    }
  }
  return [...units];
}

/** The units in which the actor holds one of `roles`. */
export const unitsWhere = (actor: Actor, roles: readonly Role[]): string[] => [
  ...new Set(actor.memberships.filter((membership) => roles.includes(membership.role)).map(({ unitId }) => unitId)),
];

/** The units in the fields of an actor who is a leader or a deputy secretary-general. */
export const unitsOfField = (actor: Actor): string[] => [
  ...new Set(actor.memberships.flatMap(({ role, fieldUnitIds }) => (LEADERS.includes(role) ? fieldUnitIds : []))),
];

/** The general offices of the governments that the actor leads as a whole. */
export const wholeFieldOffices = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ role, wholeField, generalOfficeId }) =>
      LEADERS.includes(role) && wholeField && generalOfficeId !== null ? [generalOfficeId] : [],
    ),
  ),
];

/** The offices for which the actor supervises: the own unit, and the general office in whose name a supervisor acts. */
export const supervisedOffices = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ role, unitId, generalOfficeId }) =>
      role === 'supervisor' ? [unitId, ...(generalOfficeId === null ? [] : [generalOfficeId])] : [],
    ),
  ),
];

/** Arrays of units by which SQL says what an actor reads. */
export interface Reach {
  /** The units in which the actor works or supervises. */
  readonly serving: readonly string[];
  /** See {@link supervisedOffices}. */
  readonly offices: readonly string[];
  /** See {@link readingUnitIds}. */
  readonly reading: readonly string[];
  /** See {@link unitsOfField}. */
  readonly field: readonly string[];
  /** See {@link wholeFieldOffices}. */
  readonly wholeField: readonly string[];
}

/** How far an actor reads. */
export const reachOf = (actor: Actor): Reach => ({
  serving: unitsWhere(actor, [...unitStaff, 'supervisor']),
  offices: supervisedOffices(actor),
  reading: readingUnitIds(actor),
  field: unitsOfField(actor),
  wholeField: wholeFieldOffices(actor),
});
