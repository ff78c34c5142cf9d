import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import { deskSchema } from '#libs/contracts';
import { Desk } from '#libs/work-items';
import { Answers, CurrentActor, Permission } from '../http/index.js';

/** What waits for the asker, in columns. */
@ApiTags('work items')
@Controller('desk')
export class DeskController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({
    summary: 'What waits for the asker: to audit, to decide, given back, due soon; each with its number',
  })
  @Permission('read', 'WorkItem')
  @Answers(deskSchema)
  mine(@CurrentActor() actor: Actor) {
    return this.desk.run(actor);
  }
}
