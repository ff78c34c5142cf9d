import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { dispatchListQuery, dispatchPageSchema, dispatchSchema, raiseContestSchema } from '#libs/contracts';
import { GetDispatch, ListDispatches, RaiseContest, SignDispatch } from '#libs/work-items';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Dispatches (交办单): what a unit was handed, signing it, contesting a duty on it. */
@ApiTags('dispatches')
@Controller('dispatches')
export class DispatchesController {
  constructor(
    private readonly listDispatches: ListDispatches,
    private readonly getDispatch: GetDispatch,
    private readonly signDispatch: SignDispatch,
    private readonly raiseContest: RaiseContest,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Dispatches the asker may read, newest first' })
  @Permission('read', 'Dispatch')
  @Answers(dispatchPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: dispatchListQuery }) query: z.infer<typeof dispatchListQuery>) {
    return this.listDispatches.run(actor, query);
  }

  @Get(':dispatchId')
  @ApiOperation({ summary: 'One dispatch with its lines' })
  @Permission('read', 'Dispatch')
  @Answers(dispatchSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('dispatchId') dispatchId: string) {
    return this.getDispatch.run(actor, dispatchId);
  }

  @Post(':dispatchId/sign')
  @ApiOperation({ summary: 'Sign a dispatch, once; If-Match is the dispatch’s version' })
  @Permission('sign', 'Dispatch')
  @NeedsVersion()
  @Answers(dispatchSchema, { etag: true })
  sign(@CurrentActor() actor: Actor, @Id('dispatchId') dispatchId: string, @IfMatch() version: number) {
    return this.signDispatch.run(actor, dispatchId, version);
  }

  @Post(':dispatchId/contests')
  @ApiOperation({ summary: 'Contest one duty of a dispatch; If-Match is the dispatch’s version' })
  @Permission('contest', 'Dispatch')
  @NeedsVersion()
  @Answers(dispatchSchema, { etag: true })
  contest(
    @CurrentActor() actor: Actor,
    @Id('dispatchId') dispatchId: string,
    @IfMatch() version: number,
    @Body({ schema: raiseContestSchema }) body: z.infer<typeof raiseContestSchema>,
  ) {
    return this.raiseContest.run(actor, dispatchId, version, body);
  }
}
