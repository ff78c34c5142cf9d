import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  documentQuery,
  editLetterSchema,
  letterListQuery,
  letterPageSchema,
  letterSchema,
  preparedUrgesSchema,
  prepareLetterSchema,
  sendLettersSchema,
  sentLettersSchema,
} from '#libs/contracts';
import { EditLetter, ExportDocuments, GetLetter, ListLetters, PrepareLetter, SendLetters } from '#libs/letters';
import { Answers, AnswersFile, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';
import { sendFile } from '../http/send-file.js';

/** Letters of the office (催办单, 督办通知单, 通报, 督查专报): prepared by the system, checked and sent by a person. */
@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly listLetters: ListLetters,
    private readonly getLetter: GetLetter,
    private readonly prepareLetter: PrepareLetter,
    private readonly editLetter: EditLetter,
    private readonly sendLetters: SendLetters,
    private readonly documents: ExportDocuments,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The letters the asker may read, newest first; with `toAnswer` those to answer' })
  @Permission('read', 'Letter')
  @Answers(letterPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: letterListQuery }) query: z.infer<typeof letterListQuery>) {
    return this.listLetters.run(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Prepare a letter about items of the office; nothing is sent' })
  @Permission('prepare', 'Letter')
  @Answers(letterSchema, { status: 201, etag: true })
  prepare(
    @CurrentActor() actor: Actor,
    @Body({ schema: prepareLetterSchema }) body: z.infer<typeof prepareLetterSchema>,
  ) {
    return this.prepareLetter.run(actor, body);
  }

  @Post('urges')
  @ApiOperation({ summary: 'Prepare the urges that are due now, one for each unit; nothing is sent' })
  @Permission('prepare', 'Letter')
  @Answers(preparedUrgesSchema)
  urges(@CurrentActor() actor: Actor) {
    return this.prepareLetter.urges(actor);
  }

  @Post('sending')
  @ApiOperation({ summary: 'Send letters that were checked, all or none; each with the version that was seen' })
  @Permission('send', 'Letter')
  @Answers(sentLettersSchema)
  sendSeveral(
    @CurrentActor() actor: Actor,
    @Body({ schema: sendLettersSchema }) { letters }: z.infer<typeof sendLettersSchema>,
  ) {
    return this.sendLetters.run(actor, letters);
  }

  @Get(':letterId')
  @ApiOperation({ summary: 'One letter' })
  @Permission('read', 'Letter')
  @Answers(letterSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('letterId') letterId: string) {
    return this.getLetter.run(actor, letterId);
  }

  @Patch(':letterId')
  @ApiOperation({
    summary:
      'Write in a prepared letter, or say that it is right; older words are taken where nobody changed the same fields',
  })
  @Permission('edit', 'Letter')
  @NeedsVersion()
  @Answers(letterSchema, { etag: true })
  edit(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @IfMatch() version: number,
    @Body({ schema: editLetterSchema }) body: z.infer<typeof editLetterSchema>,
  ) {
    return this.editLetter.run(actor, letterId, version, body);
  }

  @Get(':letterId/document')
  @ApiOperation({ summary: 'The letter as Word in the office’s template, or as PDF for reading' })
  @Permission('read', 'Letter')
  @AnswersFile('application/octet-stream')
  async document(
    @CurrentActor() actor: Actor,
    @Id('letterId') letterId: string,
    @Query({ schema: documentQuery }) { format }: z.infer<typeof documentQuery>,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.documents.run(actor, 'letter', letterId, format));
  }
}
