import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { AddAlias } from './commands/add-alias.js';
import { CreateGroup } from './commands/create-group.js';
import { CreateUnit } from './commands/create-unit.js';
import { ImportUnits } from './commands/import-units.js';
import { MoveUnit } from './commands/move-unit.js';
import { RenameUnit } from './commands/rename-unit.js';
import { SetGroupMembers } from './commands/set-group-members.js';
import { ChooseSuccessors } from './commands/successions/choose-successors.js';
import { ConfirmSuccession } from './commands/successions/confirm-succession.js';
import { PrepareSuccession } from './commands/successions/prepare-succession.js';
import { WithdrawSuccession } from './commands/successions/withdraw-succession.js';
import { ListUnitGroups, ListUnits } from './queries/list-units-of-actor.js';
import { SuccessionViews } from './queries/succession-views.js';
import { organisationSuccession } from './successions/own-contributor.js';
import { UnitFollowers } from './unit-followers.js';
import { UnitSuccessors } from './unit-successors.js';
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
  UnitSuccessors,
  SuccessionViews,
  PrepareSuccession,
  ChooseSuccessors,
  ConfirmSuccession,
  WithdrawSuccession,
];

/** What the routes call; other queries and storage are functions and need no module. */
@Global()
@Module({ providers: commands, exports: commands })
export class OrganisationModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly successors: UnitSuccessors,
  ) {}

  onModuleInit(): void {
    this.policies.register(...unitPolicies);
    this.successors.register(organisationSuccession);
  }
}
