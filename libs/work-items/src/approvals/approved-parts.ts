import { Injectable } from '@nestjs/common';

/** A part of what is approved: for which acts it matters, and its content as a JSON expression over an item's id. */
export interface ApprovedPart {
  readonly actions: readonly string[];
  readonly sql: (itemId: string) => string;
}

/** What whoever approves relies on besides the item itself; libraries above add what lies in their tables. */
@Injectable()
export class ApprovedParts {
  private readonly parts = new Map<string, ApprovedPart>();

  register(name: string, part: ApprovedPart): void {
    if (this.parts.has(name)) throw new Error(`The part “${name}” is registered twice.`);
    this.parts.set(name, part);
  }

  /** One SQL expression: a JSON object of the parts that matter for an act, by name. */
  sql(action: string, itemId: string): string {
    const members = [...this.parts]
      .filter(([, { actions }]) => actions.includes(action))
      .map(([name, { sql }]) => `'${name}', (${sql(itemId)})`);
    return members.length === 0 ? `'{}'::json` : `json_build_object(${members.join(', ')})`;
  }
}
