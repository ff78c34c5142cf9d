import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a record that an inspecting team handed in with its on-site check. */
@Entity('audit_photograph')
export class AuditPhotograph {
  @PrimaryColumn('uuid')
  auditId!: string;

  @PrimaryColumn('uuid')
  evidenceId!: string;

  @Column('integer')
  number!: number;
}
