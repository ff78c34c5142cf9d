import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access';
import type { CommentSubjectType } from '#libs/contracts';

/** A subject as a reader sees it. */
export interface CommentedSubject {
  readonly itemId: string | null;
  readonly planId: string | null;
  /** Reads what everybody says; else what the own units say, what is said by `speakers`, and where he or she is meant. */
  readonly whole: boolean;
  /** The units that speak to all readers: who answers for it, who assigned it, who checks it. */
  readonly speakers: readonly string[];
}

/** Whether somebody may read what is commented on. A library above answers for each kind. */
export interface CommentSubject {
  readonly type: CommentSubjectType;
  /** Null where there is none, or the actor may not read it. */
  readonly read: (manager: EntityManager, actor: Actor, id: string) => Promise<CommentedSubject | null>;
}

/** What can be commented on; libraries above register theirs when they start. */
@Injectable()
export class CommentSubjects {
  private readonly subjects = new Map<string, CommentSubject>();

  register(subject: CommentSubject): void {
    if (this.subjects.has(subject.type)) throw new Error(`The subject “${subject.type}” is registered twice.`);
    this.subjects.set(subject.type, subject);
  }

  async read(
    manager: EntityManager,
    actor: Actor,
    type: CommentSubjectType,
    id: string,
  ): Promise<CommentedSubject | null> {
    return (await this.subjects.get(type)?.read(manager, actor, id)) ?? null;
  }
}
