import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OpenTicket } from '#libs/evidence';
import { AnswersFile, Public } from '../http/index.js';
import { deliver } from './deliver.js';

const ticketQuery = z.strictObject({ ticket: z.string().max(1000) });

/** Files by link: the link says whose it is and for how long, and the right is checked again. */
@ApiTags('evidence')
@Controller('files')
export class FilesController {
  constructor(private readonly openTicket: OpenTicket) {}

  // A browser sends no token with a link, a picture or a download: the ticket stands for it.
  @Get()
  @ApiOperation({ summary: 'The file or archive of a ticket; answers Range' })
  @Public()
  @AnswersFile('application/octet-stream')
  async file(
    @Query({ schema: ticketQuery }) { ticket }: z.infer<typeof ticketQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return deliver(request, reply, await this.openTicket.run(ticket));
  }
}
