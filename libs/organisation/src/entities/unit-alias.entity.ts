import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another way a unit or a group is printed in one government's documents. */
@Entity('unit_alias')
export class UnitAlias {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  governmentId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('uuid', { nullable: true })
  groupId!: string | null;
}
