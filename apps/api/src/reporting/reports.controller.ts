import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { burdenQuery, burdenSchema, itemReportsSchema } from '#libs/contracts';
import { Burden, ItemReports } from '#libs/reporting';
import { Answers, CurrentActor, Id, Permission } from '../http/index.js';

/** What was said about an item, and what asking has cost. */
@ApiTags('reporting')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ItemReports,
    private readonly burden: Burden,
  ) {}

  @Get('work-items/:itemId/reports')
  @ApiOperation({ summary: 'What the units of an item and its parts said, by window, in official order' })
  @Permission('read', 'WorkItem')
  @Answers(itemReportsSchema)
  ofItem(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.reports.run(actor, itemId);
  }

  @Get('reporting/burden')
  @ApiOperation({ summary: 'Rows, values and repeats the asker’s office asked for, per unit and month' })
  @Permission('read', 'ReportingWindow')
  @Answers(burdenSchema)
  months(@CurrentActor() actor: Actor, @Query({ schema: burdenQuery }) query: z.infer<typeof burdenQuery>) {
    return this.burden.run(actor, query.months);
  }
}
