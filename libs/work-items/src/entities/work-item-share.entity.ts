import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShareRole, ShareSettlement } from '#libs/contracts';

/** One unit's part (分工) in an item, by role. */
@Entity('work_item_share')
export class WorkItemShare {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  role!: ShareRole;

  @Column('integer')
  ordinal!: number;

  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Column('text', { nullable: true })
  settlement!: ShareSettlement | null;

  @Column('text', { nullable: true })
  settlementReason!: string | null;

  @Column('uuid', { nullable: true })
  subTaskId!: string | null;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { nullable: true })
  signedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
