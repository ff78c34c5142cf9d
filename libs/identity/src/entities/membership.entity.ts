import type { Role } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's role in a unit, with its days. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  userId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  role!: Role;

  /** An administrator's own role or `business`: a constraint keeps a person from holding two different duties. */
  @Column('text')
  duty!: string;

  @Column('boolean', { default: false })
  wholeField!: boolean;

  @Column('date')
  validFrom!: CalendarDate;

  @Column('date', { nullable: true })
  validTo!: CalendarDate | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** A unit in the field of a leader's membership. */
@Entity('leader_field')
export class LeaderField {
  @PrimaryColumn('uuid')
  membershipId!: string;

  @PrimaryColumn('uuid')
  unitId!: string;
}
