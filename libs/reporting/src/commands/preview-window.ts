import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { windowPreviewSchema } from '#libs/contracts';
import { officialOrderKey } from '#libs/organisation';
import { costOf } from '../domain/asked-rows.js';
import { rowsByUnit } from '../domain/window-rules.js';
import { WindowQuestions, type WindowInput } from './window-question.js';

/** Says what a window would cost the units before anybody is asked. Nothing is stored. */
@Injectable()
export class PreviewWindow {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly questions: WindowQuestions,
  ) {}

  /** Problems: `forbidden`, `notFound`, `windowDuePast`, `windowItemsUnknown`. */
  async run(actor: Actor, input: WindowInput): Promise<z.infer<typeof windowPreviewSchema>> {
    const manager = this.dataSource.manager;
    const { rows } = await this.questions.plan(manager, actor, input, new Date());
    const ofUnits = rowsByUnit(rows);
    const units = await manager.query<{ id: string; name: string }[]>(UNITS, [[...ofUnits.keys()]]);
    const byUnit = units.map((unit) => {
      const { rows: count, values, known } = costOf(ofUnits.get(unit.id) ?? []);
      return { unit, rows: count, values, known };
    });
    return { ...costOf(rows), byUnit };
  }
}

const UNITS = `
  SELECT unit.id, unit.name FROM unit WHERE unit.id = ANY ($1::uuid[]) ORDER BY ${officialOrderKey('unit.id')}`;
