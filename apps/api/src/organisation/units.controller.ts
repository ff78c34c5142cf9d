import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import { newUnitSchema, unitGroupListSchema, unitListQuery, unitListSchema, unitSchema } from '#libs/contracts';
import { CreateUnit, ListUnits, ListUnitGroups } from '#libs/organisation';
import type { z } from 'zod';
import { Answers, CurrentActor, Permission } from '../http/index.js';

/** Units and groups of a government, in official order. */
@ApiTags('units')
@Controller()
export class UnitsController {
  constructor(
    private readonly listUnits: ListUnits,
    private readonly listUnitGroups: ListUnitGroups,
    private readonly createUnit: CreateUnit,
  ) {}

  @Get('units')
  @Permission('read', 'Unit')
  @ApiOperation({ summary: 'The units of one’s own government or of another, in official order' })
  @Answers(unitListSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: unitListQuery }) query: z.infer<typeof unitListQuery>) {
    return this.listUnits.run(actor, query);
  }

  @Post('units')
  @Permission('create', 'Unit')
  @ApiOperation({ summary: 'Add a unit' })
  @Answers(unitSchema, { status: 201, etag: true })
  create(@CurrentActor() actor: Actor, @Body({ schema: newUnitSchema }) body: z.infer<typeof newUnitSchema>) {
    return this.createUnit.run(actor, body);
  }

  @Get('unit-groups')
  @Permission('read', 'Unit')
  @ApiOperation({ summary: 'The groups of one’s own government (各区市、功能区) with today’s members' })
  @Answers(unitGroupListSchema)
  groups(@CurrentActor() actor: Actor) {
    return this.listUnitGroups.run(actor);
  }
}
