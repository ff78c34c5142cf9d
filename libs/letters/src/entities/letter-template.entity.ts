import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The template of an office's own for one kind of document. */
@Entity('letter_template')
export class LetterTemplate {
  @PrimaryColumn('uuid') ownerUnitId!: string;
  @PrimaryColumn('text') kind!: string;
  @Column('text') fileName!: string;
  @Column('bytea') bytes!: Buffer;
  @Column('uuid') setBy!: string;
  @Column('timestamptz') setAt!: Date;
}
