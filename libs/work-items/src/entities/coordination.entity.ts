import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CoordinationStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** What a unit asks the issuer to co-ordinate (提请协调); it goes on answering for its duty. */
@Entity('coordination')
export class Coordination {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  matter!: string;

  @Column('text')
  proposal!: string;

  @Column('text')
  status!: CoordinationStatus;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('date')
  answerBy!: CalendarDate;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
