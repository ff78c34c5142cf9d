import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import {
  chooseSuccessorsSchema,
  confirmSuccessionSchema,
  newSuccessionSchema,
  successionListSchema,
  successionSchema,
} from '#libs/contracts';
import {
  ChooseSuccessors,
  ConfirmSuccession,
  PrepareSuccession,
  SuccessionViews,
  WithdrawSuccession,
} from '#libs/organisation';
import type { z } from 'zod';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Reforms of units (机构调整): who takes over what, confirmed in one table, applied on its day. */
@ApiTags('units')
@Controller('successions')
export class SuccessionsController {
  constructor(
    private readonly views: SuccessionViews,
    private readonly prepareSuccession: PrepareSuccession,
    private readonly chooseSuccessors: ChooseSuccessors,
    private readonly confirmSuccession: ConfirmSuccession,
    private readonly withdrawSuccession: WithdrawSuccession,
  ) {}

  @Get()
  @Permission('succeed', 'Unit')
  @ApiOperation({ summary: 'The reforms of one’s own government’s units, newest first' })
  @Answers(successionListSchema)
  list(@CurrentActor() actor: Actor) {
    return this.views.list(actor);
  }

  @Post()
  @Permission('succeed', 'Unit')
  @ApiOperation({ summary: 'Prepare a reform: nothing changes until it is confirmed and its day has come' })
  @Answers(successionSchema, { status: 201, etag: true })
  prepare(
    @CurrentActor() actor: Actor,
    @Body({ schema: newSuccessionSchema }) body: z.infer<typeof newSuccessionSchema>,
  ) {
    return this.prepareSuccession.run(actor, body);
  }

  @Get(':successionId')
  @Permission('succeed', 'Unit')
  @ApiOperation({ summary: 'A reform with its table: what is open now, or what moved' })
  @Answers(successionSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('successionId') successionId: string) {
    return this.views.run(actor, successionId);
  }

  @Patch(':successionId/rows')
  @Permission('succeed', 'Unit')
  @ApiOperation({ summary: 'Give rows of the table to another unit; it has to be confirmed then' })
  @NeedsVersion()
  @Answers(successionSchema, { etag: true })
  choose(
    @CurrentActor() actor: Actor,
    @Id('successionId') successionId: string,
    @IfMatch() version: number,
    @Body({ schema: chooseSuccessorsSchema }) body: z.infer<typeof chooseSuccessorsSchema>,
  ) {
    return this.chooseSuccessors.run(actor, successionId, version, body);
  }

  @Post(':successionId/confirm')
  @Permission('succeed', 'Unit')
  @ApiOperation({ summary: 'Confirm the table as it was shown; applied at once if its day has come' })
  @NeedsVersion()
  @Answers(successionSchema, { etag: true })
  confirm(
    @CurrentActor() actor: Actor,
    @Id('successionId') successionId: string,
    @IfMatch() version: number,
    @Body({ schema: confirmSuccessionSchema }) body: z.infer<typeof confirmSuccessionSchema>,
  ) {
    return this.confirmSuccession.run(actor, successionId, version, body);
  }

  @Post(':successionId/withdraw')
  @Permission('succeed', 'Unit')
  @ApiOperation({ summary: 'Take back a reform that was not applied yet' })
  @NeedsVersion()
  @Answers(successionSchema, { etag: true })
  withdraw(@CurrentActor() actor: Actor, @Id('successionId') successionId: string, @IfMatch() version: number) {
    return this.withdrawSuccession.run(actor, successionId, version);
  }
}
