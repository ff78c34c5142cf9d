import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { splitProposalQuery, splitProposalSchema } from '#libs/contracts';
import { dayIn, Problem } from '#libs/kernel';
import { membersOfGroups } from '#libs/organisation';
import { defaultDue } from '../domain/division.js';
import { subTaskForm } from '../domain/sub-task-form.js';
import { dividableItem, type DividableItem } from '../storage/dividable-item.js';
import { sharesOf } from '../storage/item-shares.js';
import { ranksOf } from '../storage/unit-ranks.js';

type Also = z.infer<typeof splitProposalQuery>;
type Proposal = z.infer<typeof splitProposalSchema>;

/** What a lead starts from who splits an item: the measures as text, the units named in it and the own offices. */
@Injectable()
export class SplitProposals {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Units and groups that `also` names are shown with those of the item. Problems: `notFound`, `forbidden`. */
  async run(actor: Actor, itemId: string, also: Also = {}): Promise<Proposal> {
    const manager = this.dataSource.manager;
    const [facts] = await manager.query<{ readerUnitIds: string[] }[]>(FACTS, [itemId, readingUnitIds(actor)]);
    const item = await dividableItem(manager, itemId);
    if (!facts || !item) throw new Problem('notFound');
    this.access.ensure(actor, 'split', 'WorkItem', { ...item, ...facts });
    return {
      title: item.title,
      // A single matter has neither: its title is what is asked.
      text: item.measures || item.sourceText || item.title,
      dueOn: defaultDue(item.dueOn, dayIn(item.timeZone)),
      units: await this.units(manager, item, also),
      version: item.version,
    };
  }

  private async units(
    manager: EntityManager,
    item: DividableItem,
    { unitIds = [], groupIds = [] }: Also,
  ): Promise<Proposal['units']> {
    const day = dayIn(item.timeZone);
    const shares = new Map((await sharesOf(manager, item.id)).map((share) => [share.unitId, share]));
    const below = await manager.query<{ id: string }[]>(BELOW, [item.leadUnitId]);
    const members = new Map((await membersOfGroups(manager, groupIds, day)).map(({ id, groupId }) => [id, groupId]));
    const asked = [...shares.keys(), ...below.map(({ id }) => id), ...unitIds, ...members.keys()];
    const ranks = await ranksOf(manager, { ...item, day }, [...new Set(asked)]);
    const groups = await manager.query<{ id: string; name: string }[]>(GROUPS, [item.id, groupIds]);
    return ranks
      .filter(({ mayTake }) => mayTake)
      .map((rank) => {
        const share = shares.get(rank.unitId);
        return {
          unit: { id: rank.unitId, name: rank.name },
          form: subTaskForm(rank),
          role: share?.role ?? null,
          group: groups.find(({ id }) => id === (share ? share.groupId : members.get(rank.unitId))) ?? null,
          hasSubTask: share?.subTaskOpen ?? false,
        };
      });
  }
}

const FACTS = `
  SELECT ARRAY(SELECT scope.unit_id FROM item_scope AS scope
    WHERE scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])) AS "readerUnitIds"
  FROM work_item AS item WHERE item.id = $1`;
const BELOW = 'SELECT descendant_id AS id FROM unit_closure WHERE ancestor_id = $1 AND depth > 0';
const GROUPS = `
  SELECT id, name FROM unit_group 
  WHERE id IN (SELECT group_id FROM work_item_share WHERE item_id = $1) OR id = ANY ($2::uuid[])`;
