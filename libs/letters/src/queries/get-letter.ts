import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { LetterViews, type LetterView } from './letter-views.js';

/** One letter. */
@Injectable()
export class GetLetter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: LetterViews,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  run(actor: Actor, letterId: string): Promise<LetterView> {
    return this.views.letter(this.dataSource.manager, actor, letterId);
  }
}
