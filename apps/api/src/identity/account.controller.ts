import { Body, Controller, Delete, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/access';
import { changePasswordSchema, meSchema, sessionSchema } from '#libs/contracts';
import { ChangePassword, FindMe, SignOutEverywhere } from '#libs/identity';
import type { z } from 'zod';
import { Answers, AnswersNothing, Authenticated, CurrentActor } from '../http/index.js';
import { RefreshCookie } from './refresh-cookie.js';

/** One's own account. */
@ApiTags('session')
@Controller()
@Authenticated({ beforePasswordChange: true })
export class AccountController {
  constructor(
    private readonly findMe: FindMe,
    private readonly changePassword: ChangePassword,
    private readonly signOutEverywhere: SignOutEverywhere,
    private readonly cookie: RefreshCookie,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Who one is, and what the page may offer' })
  @Answers(meSchema)
  me(@CurrentActor() actor: Actor) {
    return this.findMe.run(actor);
  }

  @Put('me/password')
  @ApiOperation({ summary: 'Change one’s own password: all other sessions end' })
  @Answers(sessionSchema)
  async password(
    @CurrentActor() actor: Actor,
    @Body({ schema: changePasswordSchema }) body: z.infer<typeof changePasswordSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.cookie.answer(reply, await this.changePassword.run(actor, body));
  }

  @Delete('sessions')
  @ApiOperation({ summary: 'Sign out everywhere' })
  @AnswersNothing()
  async signOutOfAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    this.cookie.clear(reply);
    await this.signOutEverywhere.run(actor);
  }
}
