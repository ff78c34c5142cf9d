import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { AddAlias } from './commands/add-alias.js';
import { CreateGroup } from './commands/create-group.js';
import { CreateUnit } from './commands/create-unit.js';
import { ImportUnits } from './commands/import-units.js';
import { MoveUnit } from './commands/move-unit.js';
import { RenameUnit } from './commands/rename-unit.js';
import { SetGroupMembers } from './commands/set-group-members.js';
import { ListUnitGroups, ListUnits } from './queries/list-units-of-actor.js';
import { UnitFollowers } from './unit-followers.js';
import { unitPolicies } from './unit.policy.js';

const commands = [
  AddAlias,
  CreateGroup,
  CreateUnit,
  ImportUnits,
  MoveUnit,
  RenameUnit,
  SetGroupMembers,
  ListUnits,
  ListUnitGroups,
  UnitFollowers,
];

/** What the routes call; other queries and storage are functions and need no module. */
@Global()
@Module({ providers: commands, exports: commands })
export class OrganisationModule implements OnModuleInit {
  constructor(private readonly policies: Policies) {}

  onModuleInit(): void {
    this.policies.register(...unitPolicies);
  }
}
