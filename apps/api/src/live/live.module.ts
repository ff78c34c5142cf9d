import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import { LiveDelivery } from './live-delivery.js';
import { LiveGateway } from './live.gateway.js';
import { LiveService } from './live.service.js';
import { LiveSockets } from './live-sockets.js';
import { defaultTimings, LIVE_TIMINGS } from './live-timings.js';
import { PositionTail } from './position-tail.js';
import { ReadChanges } from './read-changes.js';
import { Standings } from './standings.js';

/** Live status: the gateway, what feeds it and resuming over HTTP. Needs an ActorSource and a LiveAuthoriser. */
@Module({
  controllers: [ChangesController],
  providers: [
    LiveGateway,
    LiveService,
    LiveDelivery,
    LiveSockets,
    PositionTail,
    ReadChanges,
    Standings,
    { provide: LIVE_TIMINGS, useValue: defaultTimings },
  ],
})
export class LiveModule {}
