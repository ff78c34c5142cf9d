import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { StandIns } from '#libs/approvals';
import { arrangeStandInSchema, standInSchema, standInsSchema } from '#libs/contracts';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Who decides for whom, and when (AB角). */
@ApiTags('approvals')
@Controller('stand-ins')
export class StandInsController {
  constructor(private readonly standIns: StandIns) {}

  @Get()
  @ApiOperation({ summary: 'Those that concern the asker, and those of the people he or she leads' })
  @Permission('read', 'StandIn')
  @Answers(standInsSchema)
  all(@CurrentActor() actor: Actor) {
    return this.standIns.list(actor);
  }

  @Post()
  @ApiOperation({ summary: 'Arrange a stand-in for oneself, or for somebody one leads; both days are included' })
  @Permission('arrange', 'StandIn')
  @Answers(standInSchema, { status: 201, etag: true })
  arrange(
    @CurrentActor() actor: Actor,
    @Body({ schema: arrangeStandInSchema }) body: z.infer<typeof arrangeStandInSchema>,
  ) {
    return this.standIns.arrange(actor, body);
  }

  @Post(':standInId/end')
  @ApiOperation({ summary: 'End it at once; If-Match is its version' })
  @Permission('arrange', 'StandIn')
  @NeedsVersion()
  @Answers(standInSchema, { etag: true })
  end(@CurrentActor() actor: Actor, @Id('standInId') id: string, @IfMatch() version: number) {
    return this.standIns.end(actor, id, version);
  }
}
