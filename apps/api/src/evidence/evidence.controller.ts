import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  addEvidenceVersionSchema,
  evidenceListQuery,
  evidencePageSchema,
  evidenceSchema,
  fileEvidenceSchema,
  knownEvidenceListSchema,
  knownEvidenceQuery,
  ticketRequestSchema,
  ticketSchema,
  withdrawEvidenceSchema,
} from '#libs/contracts';
import {
  AddEvidenceVersion,
  FileEvidence,
  GetEvidence,
  GiveTicket,
  ListEvidence,
  WithdrawEvidence,
} from '#libs/evidence';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';
import { VersionNumber } from './version-number.js';

/** Records of evidence (佐证材料): handed in once, renewed, withdrawn, found again. */
@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly listEvidence: ListEvidence,
    private readonly getEvidence: GetEvidence,
    private readonly fileEvidence: FileEvidence,
    private readonly addVersion: AddEvidenceVersion,
    private readonly withdrawEvidence: WithdrawEvidence,
    private readonly giveTicket: GiveTicket,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Records of the asker’s own units, newest first' })
  @Permission('read', 'Evidence')
  @Answers(evidencePageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: evidenceListQuery }) query: z.infer<typeof evidenceListQuery>) {
    return this.listEvidence.run(actor, query);
  }

  @Get('known')
  @ApiOperation({
    summary: 'What one’s own units supplied before (此前已报送): by content, or by item, target and period',
  })
  @Permission('read', 'Evidence')
  @Answers(knownEvidenceListSchema)
  known(
    @CurrentActor() actor: Actor,
    @Query({ schema: knownEvidenceQuery }) query: z.infer<typeof knownEvidenceQuery>,
  ) {
    return this.listEvidence.known(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Hand in a file that was received, a link, a text or a figure, perhaps citing it at once' })
  @Permission('create', 'Evidence')
  @Answers(evidenceSchema, { status: 201, etag: true })
  file(@CurrentActor() actor: Actor, @Body({ schema: fileEvidenceSchema }) body: z.infer<typeof fileEvidenceSchema>) {
    return this.fileEvidence.run(actor, body);
  }

  @Get(':evidenceId')
  @ApiOperation({ summary: 'One record with its versions and where it is cited, as far as the asker sees them' })
  @Permission('read', 'Evidence')
  @Answers(evidenceSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('evidenceId') id: string) {
    return this.getEvidence.run(actor, id);
  }

  @Post(':evidenceId/versions')
  @ApiOperation({ summary: 'Add a newer version of the same kind; If-Match is the record’s version' })
  @Permission('revise', 'Evidence')
  @NeedsVersion()
  @Answers(evidenceSchema, { etag: true })
  add(
    @CurrentActor() actor: Actor,
    @Id('evidenceId') id: string,
    @IfMatch() version: number,
    @Body({ schema: addEvidenceVersionSchema }) { content }: z.infer<typeof addEvidenceVersionSchema>,
  ) {
    return this.addVersion.run(actor, id, version, content);
  }

  @Post(':evidenceId/withdraw')
  @ApiOperation({ summary: 'Withdraw a record with the reason; it stays to be seen' })
  @Permission('withdraw', 'Evidence')
  @NeedsVersion()
  @Answers(evidenceSchema, { etag: true })
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('evidenceId') id: string,
    @IfMatch() version: number,
    @Body({ schema: withdrawEvidenceSchema }) { reason }: z.infer<typeof withdrawEvidenceSchema>,
  ) {
    return this.withdrawEvidence.run(actor, id, version, reason);
  }

  @Post(':evidenceId/versions/:number/tickets')
  @ApiOperation({ summary: 'A link that opens the file of a version for a minute, to look at or to save' })
  @Permission('read', 'Evidence')
  @Answers(ticketSchema, { status: 201 })
  ticket(
    @CurrentActor() actor: Actor,
    @Id('evidenceId') evidenceId: string,
    @Param('number', new VersionNumber()) number: number,
    @Body({ schema: ticketRequestSchema }) { purpose }: z.infer<typeof ticketRequestSchema>,
  ) {
    return this.giveTicket.forFile(actor, { evidenceId, number }, purpose);
  }
}
