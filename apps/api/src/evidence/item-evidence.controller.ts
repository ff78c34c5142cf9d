import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { citeEvidenceSchema, itemEvidenceSchema, returnCitationSchema, ticketSchema } from '#libs/contracts';
import { ActOnCitation, CiteEvidence, GetEvidence, GiveTicket } from '#libs/evidence';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** What is cited for an item, and what becomes of it. */
@ApiTags('evidence')
@Controller('work-items/:itemId')
export class ItemEvidenceController {
  constructor(
    private readonly getEvidence: GetEvidence,
    private readonly citeEvidence: CiteEvidence,
    private readonly actOnCitation: ActOnCitation,
    private readonly giveTicket: GiveTicket,
  ) {}

  @Get('evidence')
  @ApiOperation({ summary: 'What is cited for an item, by target and unit, as far as the asker sees it' })
  @Permission('read', 'WorkItem')
  @Answers(itemEvidenceSchema)
  list(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.getEvidence.ofItem(actor, itemId);
  }

  @Post('evidence/tickets')
  @ApiOperation({ summary: 'A link that opens all files of an item with an index as one zip for a minute' })
  @Permission('read', 'WorkItem')
  @Answers(ticketSchema, { status: 201 })
  ticket(@CurrentActor() actor: Actor, @Id('itemId') itemId: string) {
    return this.giveTicket.forItem(actor, itemId);
  }

  @Post('citations')
  @ApiOperation({ summary: 'Cite a record for an item or one of its targets; the lead’s is accepted by being filed' })
  @Permission('fileEvidence', 'WorkItem')
  @Answers(itemEvidenceSchema, { status: 201 })
  cite(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Body({ schema: citeEvidenceSchema }) body: z.infer<typeof citeEvidenceSchema>,
  ) {
    return this.citeEvidence.run(actor, itemId, body);
  }

  @Post('citations/:citationId/accept')
  @ApiOperation({ summary: 'Accept a citation (采用); If-Match is the citation’s version' })
  @Permission('reviewEvidence', 'WorkItem')
  @NeedsVersion()
  @Answers(itemEvidenceSchema)
  accept(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('citationId') citationId: string,
    @IfMatch() version: number,
  ) {
    return this.actOnCitation.run(actor, { act: 'accept', itemId, citationId, version, note: null });
  }

  @Post('citations/:citationId/return')
  @ApiOperation({ summary: 'Return a citation (退回) with what is missing; If-Match is the citation’s version' })
  @Permission('reviewEvidence', 'WorkItem')
  @NeedsVersion()
  @Answers(itemEvidenceSchema)
  return(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('citationId') citationId: string,
    @IfMatch() version: number,
    @Body({ schema: returnCitationSchema }) { note }: z.infer<typeof returnCitationSchema>,
  ) {
    return this.actOnCitation.run(actor, { act: 'return', itemId, citationId, version, note });
  }

  @Post('citations/:citationId/withdraw')
  @ApiOperation({ summary: 'Take back a citation of one’s own unit; If-Match is the citation’s version' })
  @Permission('fileEvidence', 'WorkItem')
  @NeedsVersion()
  @Answers(itemEvidenceSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('itemId') itemId: string,
    @Id('citationId') citationId: string,
    @IfMatch() version: number,
  ) {
    return this.actOnCitation.run(actor, { act: 'withdraw', itemId, citationId, version, note: null });
  }
}
