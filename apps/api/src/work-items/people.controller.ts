import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  staffedItemsSchema,
  staffingChoicesQuery,
  staffingChoicesSchema,
  staffingSchema,
  staffItemSchema,
  staffItemsSchema,
} from '#libs/contracts';
import { StaffingViews, StaffItem, StaffItems } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Who works on an item, unit by unit. */
@ApiTags('people')
@Controller('work-items')
export class PeopleController {
  constructor(
    private readonly staffings: StaffingViews,
    private readonly staffItem: StaffItem,
    private readonly staffItems: StaffItems,
  ) {}

  @Get('staffing/choices')
  @ApiOperation({ summary: 'Whom a unit of the asker’s can name, and its offices' })
  @Permission('staff', 'WorkItem')
  @Answers(staffingChoicesSchema)
  choices(
    @CurrentActor() actor: Actor,
    @Query({ schema: staffingChoicesQuery }) { unitId }: z.infer<typeof staffingChoicesQuery>,
  ) {
    return this.staffings.choices(actor, unitId);
  }

  @Post('staffing')
  @ApiOperation({ summary: 'Name the same people of one’s unit for many items in one act' })
  @Permission('staff', 'WorkItem')
  @Answers(staffedItemsSchema)
  staffMany(@CurrentActor() actor: Actor, @Body({ schema: staffItemsSchema }) body: z.infer<typeof staffItemsSchema>) {
    return this.staffItems.run(actor, body);
  }

  @Get(':itemId/staffing')
  @ApiOperation({ summary: 'Who works on the item and who is responsible now; never nobody' })
  @Permission('read', 'WorkItem')
  @Answers(staffingSchema)
  staffing(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.staffings.run(actor, itemId);
  }

  @Put(':itemId/staffing')
  @ApiOperation({
    summary: 'Name who works on the item in one’s unit; If-Match is the staffing’s version, "0" at first',
  })
  @Permission('staff', 'WorkItem')
  @NeedsVersion()
  @Answers(staffingSchema)
  staff(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body({ schema: staffItemSchema }) body: z.infer<typeof staffItemSchema>,
  ) {
    return this.staffItem.run(actor, itemId, version, body);
  }
}
