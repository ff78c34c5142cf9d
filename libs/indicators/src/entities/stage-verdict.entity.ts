import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageVerdict as Verdict } from '#libs/contracts';

/** Where an item stands at the end of a year (年度阶段结论), apart from closing it. */
@Entity('stage_verdict')
export class StageVerdict {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  verdict!: Verdict;

  @Column('text')
  note!: string;

  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('uuid', { nullable: true })
  replacedBy!: string | null;
}
