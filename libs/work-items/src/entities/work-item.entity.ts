import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DueOwner, ItemForm, ReturnKind, WorkItemStatus } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';

/** A duty under supervision, of one kind at every depth; exactly one unit, its lead, answers for it while it is open. */
@Entity('work_item')
export class WorkItem {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  planId!: string;

  @Column('uuid', { nullable: true })
  planItemId!: string | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  number!: string;

  /** How it was assigned: a duty of the plan, a unit's to its own office, a unit's part, or a request to a peer. */
  @Column('text', { default: 'item' })
  form!: ItemForm;

  /** The approval case that holds it. */
  @Column('uuid', { nullable: true })
  heldBy!: string | null;

  @Column('date', { nullable: true })
  suspendedUntil!: CalendarDate | null;

  @Column('integer', { default: 0 })
  supplementCount!: number;

  @Column('integer', { default: 0 })
  rectificationCount!: number;

  /** The return that is not answered yet. */
  @Column('text', { nullable: true })
  openReturn!: ReturnKind | null;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  ref!: string;

  @Column('text')
  section!: string;

  @Column('text')
  title!: string;

  @Column('text')
  measures!: string;

  @Column('text')
  sourceText!: string;

  @Column('boolean')
  key!: boolean;

  @Column('uuid')
  issuerUnitId!: string;

  @Column('uuid')
  reviewerUnitId!: string;

  @Column('uuid')
  leadUnitId!: string;

  @Column('boolean')
  leadPrinted!: boolean;

  @Column('text')
  status!: WorkItemStatus;

  @Column('timestamptz', { nullable: true })
  contestedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  @Column('date', { nullable: true })
  dueOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  dueOwner!: DueOwner | null;

  /** The words the document has for the deadline (2025年底, 长期坚持); empty for none. */
  @Column('text', { default: '' })
  dueText!: string;

  @Column('text')
  searchText!: string;

  @Column('text', { array: true })
  searchTerms!: string[];

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb', { default: {} })
  fieldVersions!: Record<string, number>;
}
