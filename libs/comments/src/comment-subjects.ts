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
  readonly named: NamedSubject;
}

/** Somebody who is named, in SQL: a person and arrays of units. */
export interface NamedReader {
  readonly userId: string;
  /** The units in which he or she works or supervises. */
  readonly serving: string;
  /** The offices for which he or she supervises. */
  readonly offices: string;
  /** The units whose items he or she reads. */
  readonly reading: string;
  /** The units in his or her field as a leader. */
  readonly field: string;
  /** The general offices of the governments that he or she leads as a whole. */
  readonly wholeField: string;
}

/** A subject as somebody who is named reads it, in SQL; `id` is a column of subjects of its kind. */
export interface NamedSubject {
  /** The same answer as {@link CommentSubject.read} gives, for one reader or for many. */
  readonly readable: (id: string, reader: NamedReader) => string;
  /** A JSON object of its `title`, and of its `number` where it has one. */
  readonly line: (id: string) => string;
}

/** What can be commented on; libraries above register theirs when they start. */
@Injectable()
export class CommentSubjects {
  private readonly subjects = new Map<CommentSubjectType, CommentSubject>();

  register(subject: CommentSubject): void {
    if (this.subjects.has(subject.type)) throw new Error(`The subject “${subject.type}” is registered twice.`);
    this.subjects.set(subject.type, subject);
  }

  all(): readonly CommentSubject[] {
    return [...this.subjects.values()];
  }

  of(type: CommentSubjectType): CommentSubject {
    const found = this.subjects.get(type);
    if (!found) throw new Error(`Nobody answers for the subject “${type}”.`);
    return found;
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

/** The unit for which one speaks: one that has a part in the subject, before any other of one's own. */
export const speakingUnit = ({ memberships }: Actor, { speakers }: CommentedSubject): string | null =>
  (memberships.find(({ unitId }) => speakers.includes(unitId)) ?? memberships[0])?.unitId ?? null;
