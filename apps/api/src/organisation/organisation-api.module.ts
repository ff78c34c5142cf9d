import { Module } from '@nestjs/common';
import { OrganisationModule } from '#libs/organisation';
import { UnitsController } from './units.controller.js';

/** The routes of units and groups. */
@Module({ imports: [OrganisationModule], controllers: [UnitsController] })
export class OrganisationApiModule {}
