import { Module } from '@nestjs/common';
import { OrganisationModule } from '#libs/organisation';
import { UnitSheetsController } from './unit-sheets.controller.js';
import { UnitsController } from './units.controller.js';

/** The routes of units and groups. */
@Module({ imports: [OrganisationModule], controllers: [UnitsController, UnitSheetsController] })
export class OrganisationApiModule {}
