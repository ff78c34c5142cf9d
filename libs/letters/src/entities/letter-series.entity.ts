import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number an office gave to a letter of a kind in a year. */
@Entity('letter_series')
export class LetterSeries {
  @PrimaryColumn('uuid') ownerUnitId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}
