import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { ActScene } from './commands/act-on-item.js';

/** An on-site check as far as its photographs need it: each is a record of the place and the day. */
export interface PhotographedAudit {
  readonly id: string;
  readonly visitedOn: string;
  readonly place: string;
  readonly opinion: string;
}

/** Takes over received uploads as photographs of an audit, inside the audit's transaction. */
export type TakePhotographs = (
  tx: Transaction,
  scene: ActScene,
  audit: PhotographedAudit,
  uploadIds: readonly string[],
) => Promise<void>;

/** Photographs of on-site checks: files are the business of the library that has them, which registers here. */
@Injectable()
export class AuditPhotographs {
  private registered: TakePhotographs | undefined;

  register(take: TakePhotographs): void {
    if (this.registered) throw new Error('Photographs of audits are registered twice.');
    this.registered = take;
  }

  take: TakePhotographs = (...given) => {
    if (!this.registered) throw new Error('Nobody takes photographs of audits.');
    return this.registered(...given);
  };
}
