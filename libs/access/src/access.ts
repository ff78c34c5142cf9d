import { subject as typed } from '@casl/ability';
import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/kernel';
import type { Actor } from './actor.js';
import { Policies } from './policy.js';

/** Answers what an actor may do, from the registered policies. Default is deny. */
@Injectable()
export class Access {
  constructor(private readonly policies: Policies) {}

  /** Whether the actor may do `action` on at least some `subject`: for menus and routes, never instead of {@link can}. */
  canSome(actor: Actor, action: string, subject: string): boolean {
    return this.policies.abilityOf(actor).can(action, subject);
  }

  /** Whether the actor may do `action` on this very instance; `facts` are the fields the policies' conditions name. */
  can(actor: Actor, action: string, subject: string, facts: object): boolean {
    return this.policies.abilityOf(actor).can(action, typed(subject, { ...facts }));
  }

  /** As {@link can}; a refusal is `notFound` for one who may not even read it, else `forbidden`. */
  ensure(actor: Actor, action: string, subject: string, facts: object): void {
    if (this.can(actor, action, subject, facts)) return;
    throw new Problem(action !== 'read' && this.can(actor, 'read', subject, facts) ? 'forbidden' : 'notFound');
  }

  /** Every `action:subject` the actor has some right to, sorted; the page shows and hides by it. */
  permissionsOf(actor: Actor): string[] {
    const rules = this.policies.abilityOf(actor).rules;
    return [...new Set(rules.map((rule) => `${String(rule.action)}:${String(rule.subject)}`))].sort();
  }
}
