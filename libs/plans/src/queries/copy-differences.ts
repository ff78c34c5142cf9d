import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { copyDifferencesSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { copyDifferences } from '../domain/copies/copy-differences.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanSource, PlanVersion } from '../entities/plan-version.entity.js';
import { PlanAccess } from '../plan-access.js';
import { loadDraft } from '../storage/load-draft.js';
import { explainedTables } from '../storage/revision/explained-tables.js';
import { outlineNow, TextReading } from '../storage/text-reading.js';

/** Compares a copy of a document with the text of the plan that was read from another one. */
@Injectable()
export class CopyDifferences {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
  ) {}

  /** Problems: `notFound`, also for a source of another plan; `forbidden`. */
  async run(actor: Actor, planId: string, sourceId: string): Promise<z.infer<typeof copyDifferencesSchema>> {
    const { manager } = this.dataSource;
    await this.access.ensure(manager, actor, 'check', await manager.findOneBy(Plan, { id: planId }));
    const source = await manager.findOne(PlanSource, {
      where: { id: sourceId, planId },
      select: { id: true, planVersionId: true, fileName: true, text: true },
    });
    if (!source) throw new Problem('notFound');
    const version = await manager.findOneByOrFail(PlanVersion, { id: source.planVersionId });
    const { fileName, text } = source;
    if (text === version.text) return { fileName, items: [] };
    const draft = await loadDraft(manager, version.id);
    const outline = new TextReading(text, await explainedTables(manager, planId)).of(draft.questions);
    const here = { text: version.text, outline: await outlineNow(manager, version, draft) };
    return { fileName, items: copyDifferences(here, { text: outline.text, outline }) };
  }
}
