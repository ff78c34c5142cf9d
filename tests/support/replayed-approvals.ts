import {
  ApprovalRegistry,
  ApprovalSubject,
  type GatedSubjectType,
  type SubjectDescription,
  type Surroundings,
} from '#libs/approvals';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import type { JsonObject } from '#libs/ledger';
import type { ApprovalDesk } from './approval-desk.js';
import { PEOPLE, RELATIONS, type Start } from './random-approvals.js';

const UNITS = { handlingOffice: '市发展改革委', lead: '市教育局', issuer: '市财政局' } as const;

/** A kind of subject that only the replay knows. */
export const REPLAYED = 'replayed' as GatedSubjectType;

/** A subject that anybody reads and nothing is done with: what is tested is the case. */
class BareSubject extends ApprovalSubject {
  readonly type = REPLAYED;
  readonly factNames = ['colour'];
  described: SubjectDescription | null = null;

  async lock(): Promise<void> {
    // There is nothing to lock.
  }
  async describe(): Promise<SubjectDescription | null> {
    return this.described;
  }
  async snapshot(): Promise<JsonObject> {
    return {};
  }
  async release(): Promise<void> {
    // There is nothing to free.
  }
  readableSql(): string {
    return 'true';
  }
  async readable(_: unknown, __: unknown, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids);
  }
}

/** Nine people in the database and in memory: the same changes to both, so that the machine can be held to the engine. */
export class ReplayedPeople {
  private readonly subject = new BareSubject();
  private readonly left = new Set<string>();
  private readonly standIns = new Map<string, string>();
  private given: Start | null = null;

  private constructor(
    private readonly desk: ApprovalDesk,
    readonly ids: readonly string[],
  ) {}

  static async hire(desk: ApprovalDesk): Promise<ReplayedPeople> {
    const ids = Array.from({ length: PEOPLE }, () => newId());
    const people = new ReplayedPeople(desk, ids);
    for (const [index, id] of ids.entries()) {
      await people.query(
        `INSERT INTO user_account (id, login, name, password_hash, created_at) VALUES ($1, $2, $3, '-', now())`,
        [id, `replayed${index}`, `p${index}`],
      );
    }
    const registry = desk.city.get(ApprovalRegistry);
    registry.registerSubject(people.subject);
    registry.registerExecutors({ subjectType: REPLAYED, action: 'send', run: async () => undefined });
    return people;
  }

  idOf = (person: number): string => this.ids[person]!;

  /** Everybody back, in the places of this sequence. */
  async place(given: Start): Promise<void> {
    this.given = given;
    this.left.clear();
    this.standIns.clear();
    await this.query('DELETE FROM membership WHERE user_id = ANY ($1::uuid[])', [this.ids]);
    await this.query(`UPDATE user_account SET status = 'active' WHERE id = ANY ($1::uuid[])`, [this.ids]);
    await this.query('DELETE FROM stand_in_side WHERE person_id = ANY ($1::uuid[])', [this.ids]);
    await this.query('DELETE FROM stand_in WHERE principal_id = ANY ($1::uuid[])', [this.ids]);
    const { unit } = this.desk.city;
    // Somewhere nobody leads, so that everybody serves; the youngest membership is where they are at home.
    for (const id of this.ids) await this.serve(id, unit('海州海事局'), 'officer', '2021-01-01');
    for (const relation of RELATIONS) {
      for (const one of given.named[relation]) await this.serve(this.idOf(one), unit(UNITS[relation]), 'head');
      for (const one of given.leaders[relation]) await this.serve(this.idOf(one), unit(UNITS[relation]), 'deputyHead');
    }
    for (const one of given.keepers) await this.serve(this.idOf(one), unit('市政府办公室/督查室'), 'supervisor');
    const only = (path: string) => ({ unitIds: [unit(path)], fallbackUnitId: unit(path) });
    this.subject.described = {
      planId: null,
      itemId: null,
      timeZone: DEFAULT_TIME_ZONE,
      isKey: false,
      keeperUnitId: unit('市政府办公室'),
      relations: Object.fromEntries(RELATIONS.map((relation) => [relation, only(UNITS[relation])])),
      facts: { colour: given.colour },
    };
  }

  async set(person: number, status: 'active' | 'disabled'): Promise<void> {
    const id = this.idOf(person);
    if (status === 'active') this.left.delete(id);
    else this.left.add(id);
    await this.query('UPDATE user_account SET status = $2 WHERE id = $1', [id, status]);
  }

  async arrange(principal: string, standIn: string): Promise<void> {
    await this.query(
      `DELETE FROM stand_in_side WHERE stand_in_id IN (SELECT id FROM stand_in WHERE principal_id = $1)`,
      [principal],
    );
    await this.query('DELETE FROM stand_in WHERE principal_id = $1', [principal]);
    const [principals, others] = [[...this.standIns.keys()], [...this.standIns.values()]];
    this.standIns.delete(principal);
    if (principal === standIn || principals.includes(standIn) || others.includes(principal)) return;
    this.standIns.set(principal, standIn);
    await this.query(
      `WITH arranged AS (
         INSERT INTO stand_in (id, principal_id, stand_in_id, valid_from, valid_to, reason, created_by, created_at)
         VALUES ($1, $2, $3, '2020-01-01', '2199-12-31', '出差', $2, now()))
       INSERT INTO stand_in_side (stand_in_id, side, person_id, valid_from, valid_to)
       VALUES ($1, 'principal', $2, '2020-01-01', '2199-12-31'), ($1, 'standIn', $3, '2020-01-01', '2199-12-31')`,
      [newId(), principal, standIn],
    );
  }

  /** The same people as the machine sees them, from memory only. */
  around(): Surroundings {
    const { given } = this;
    if (!given) throw new Error('Nobody is anywhere yet.');
    const there = (people: readonly number[]) =>
      people
        .toSorted((one, other) => one - other)
        .map(this.idOf)
        .filter((id) => !this.left.has(id));
    const relationOf = (unitId: string) => RELATIONS.find((one) => this.desk.city.unit(UNITS[one]) === unitId);
    return {
      today: dayIn(DEFAULT_TIME_ZONE),
      newId,
      named: (rule) => {
        if (rule.by === 'person') return { personIds: [rule.personId], unitId: this.desk.city.unit('海州海事局') };
        const relation = rule.relation as (typeof RELATIONS)[number];
        return { personIds: there(given.named[relation]), unitId: this.desk.city.unit(UNITS[relation]) };
      },
      isActive: (id) => !this.left.has(id),
      leadersOf: (unitId) => {
        const relation = relationOf(unitId);
        return relation ? [...there(given.named[relation]), ...there(given.leaders[relation])] : [];
      },
      standInOf: (id) => this.standIns.get(id) ?? null,
      isKeeper: (id) => there(given.keepers).includes(id),
    };
  }

  private async serve(id: string, unitId: string, role: string, from = '2020-01-01'): Promise<void> {
    await this.query(
      `INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from) VALUES ($1, $2, $3, $4, 'business', $5)`,
      [newId(), id, unitId, role, from],
    );
  }

  private query(sql: string, parameters: unknown[]): Promise<unknown> {
    return this.desk.city.dataSource.query(sql, parameters);
  }
}
