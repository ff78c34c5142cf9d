import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { EtagInterceptor } from './answers.js';
import { RepeatedRequests, RepeatInterceptor } from './repeated-requests.js';
import { ProblemFilter } from './problem.filter.js';
import { invalidInput } from './problem-response.js';
import { RouteInventory } from './route-inventory.js';

/** What every request passes: guard, validation, entity tags and the problem filter. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    RouteInventory,
    RepeatedRequests,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    // After the entity tag's, so that an answer that comes again gets its tag too.
    { provide: APP_INTERCEPTOR, useClass: RepeatInterceptor },
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
