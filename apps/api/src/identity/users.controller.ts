import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import { userListQuery, userPageSchema } from '#libs/contracts';
import { ListUsers } from '#libs/identity';
import type { z } from 'zod';
import { Answers, CurrentActor, Permission } from '../http/index.js';

/** The people one may know of. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(private readonly listUsers: ListUsers) {}

  @Get()
  @Permission('read', 'User')
  @ApiOperation({ summary: 'People by login, page by page' })
  @Answers(userPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: userListQuery }) query: z.infer<typeof userListQuery>) {
    return this.listUsers.run(actor, query);
  }
}
