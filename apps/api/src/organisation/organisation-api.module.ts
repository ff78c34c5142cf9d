import { Module } from '@nestjs/common';
import { OrganisationModule } from '#libs/organisation';
import { SuccessionsController } from './successions.controller.js';
import { UnitSheetsController } from './unit-sheets.controller.js';
import { UnitsController } from './units.controller.js';

/** The routes of units and groups. */
@Module({ imports: [OrganisationModule], controllers: [UnitsController, UnitSheetsController, SuccessionsController] })
export class OrganisationApiModule {}
