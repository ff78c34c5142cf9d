import { Injectable } from '@nestjs/common';
import type { ApprovalExecutor, ApprovalSubject } from './approval-subject.js';

/** The subjects that can be approved and what is then done; libraries above register theirs when they start. */
@Injectable()
export class ApprovalRegistry {
  private readonly subjects = new Map<string, ApprovalSubject>();
  private readonly executors = new Map<string, ApprovalExecutor>();

  registerSubject(subject: ApprovalSubject): void {
    if (this.subjects.has(subject.type)) throw new Error(`The subject “${subject.type}” is registered twice.`);
    this.subjects.set(subject.type, subject);
  }

  registerExecutors(...executors: readonly ApprovalExecutor[]): void {
    for (const executor of executors) {
      const name = nameOf(executor.subjectType, executor.action);
      if (this.executors.has(name)) throw new Error(`The executor of “${name}” is registered twice.`);
      this.executors.set(name, executor);
    }
  }

  allSubjects(): readonly ApprovalSubject[] {
    return [...this.subjects.values()];
  }

  subject(type: string): ApprovalSubject {
    const found = this.subjects.get(type);
    if (!found) throw new Error(`Nobody answers for the subject “${type}”.`);
    return found;
  }

  /** What is done for an act that was approved; undefined for acts that never need an approval. */
  executor(type: string, action: string): ApprovalExecutor | undefined {
    return this.executors.get(nameOf(type, action));
  }

  /** The acts of a subject that a policy can ask an approval for. */
  actionsOf(type: string): string[] {
    return [...this.executors.values()].filter(({ subjectType }) => subjectType === type).map(({ action }) => action);
  }
}

const nameOf = (type: string, action: string): string => `${type} ${action}`;
