import { Global, Module } from '@nestjs/common';
import { Access } from './access.js';
import { Policies } from './policy.js';

/** One set of policies per process; feature modules register theirs when they start. */
@Global()
@Module({ providers: [Policies, Access], exports: [Policies, Access] })
export class AccessModule {}
