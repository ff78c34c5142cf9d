import type { Actor } from '#libs/access';
import { GetEvidence } from '#libs/evidence';
import { newId } from '#libs/kernel';
import type { IssuedCity } from './issued-city.js';

/** Records of evidence that hold a text, stored past the commands. */
export class TextRecords {
  constructor(
    private readonly city: IssuedCity,
    private readonly by: Actor,
  ) {}

  /** A record of a unit, given by its path; the id. */
  async of(unit: string): Promise<string> {
    const id = newId();
    await this.city.dataSource.query(
      `INSERT INTO evidence (id, unit_id, kind, title, proves, period_from, period_to, created_by, created_at)
       VALUES ($1, $2, 'text', '整改方案', '整改', '2026-01-01', '2026-09-30', $3, now())`,
      [id, this.city.unit(unit), this.by.userId],
    );
    await this.version(id, 1);
    return id;
  }

  /** Adds a second version. */
  async renew(id: string): Promise<void> {
    await this.version(id, 2);
    await this.city.dataSource.query('UPDATE evidence SET current = 2 WHERE id = $1', [id]);
  }

  /** The numbers of the versions that somebody reads. */
  async readBy(actor: Actor, id: string): Promise<number[]> {
    return (await this.city.get(GetEvidence).run(actor, id)).versions.map(({ number }) => number);
  }

  private async version(id: string, number: number): Promise<void> {
    await this.city.dataSource.query(
      `INSERT INTO evidence_version (evidence_id, number, text, added_by, added_at) VALUES ($1, $2, '方案', $3, now())`,
      [id, number, this.by.userId],
    );
  }
}
