import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access';

/** The versions of a record that somebody reads because they are attached to something of a library above. */
export type AttachedReader = (manager: EntityManager, actor: Actor, evidenceId: string) => Promise<readonly number[]>;

/** Records that are read, in the version that is attached, by whoever reads what they are attached to. */
@Injectable()
export class AttachedRecords {
  private readonly readers: AttachedReader[] = [];

  /** Libraries above register what they attach records to when they start. */
  register(reader: AttachedReader): void {
    this.readers.push(reader);
  }

  /** The numbers of the versions that the actor reads in this way. */
  async versions(manager: EntityManager, actor: Actor, evidenceId: string): Promise<number[]> {
    const found = new Set<number>();
    for (const reads of this.readers) for (const number of await reads(manager, actor, evidenceId)) found.add(number);
    return [...found];
  }
}
