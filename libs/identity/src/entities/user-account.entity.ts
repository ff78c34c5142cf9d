import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person who signs in; what he or she may do follows from memberships alone. */
@Entity('user_account')
@Unique('user_account_login_key', ['login'])
export class UserAccount {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  login!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text')
  passwordHash!: string;

  @Column('boolean', { default: false })
  mustChangePassword!: boolean;

  @Column('text', { default: 'active' })
  status!: 'active' | 'disabled';

  /** Raised whenever the person's rights change: what processes remember of them is then out of date. */
  @Column('bigint', { default: 1, transformer: { from: Number, to: (epoch: number) => epoch } })
  accessEpoch!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
