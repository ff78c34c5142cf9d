import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { EtagInterceptor } from './answers.js';
import { ConfirmedInterceptor } from './confirmed.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { invalidInput } from './problem-response.js';
import { RepeatedRequests, RepeatInterceptor } from './repeated-requests.js';
import { RouteInventory } from './route-inventory.js';

/** What every request passes: guard, validation, entity tags and the problem filter. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    RouteInventory,
    RepeatedRequests,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    // The later is the inner: an entity tag is set only on what is answered, and on what is answered again.
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: RepeatInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ConfirmedInterceptor },
    {
      provide: APP_PIPE,
      useValue: new StandardSchemaValidationPipe({
        exceptionFactory: (issues) => invalidInput(issues),
      }),
    },
  ],
  exports: [RouteInventory],
})
export class HttpModule {}
