import { Controller, Delete, Get, Param, type PipeTransform, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/access';
import { type DocumentKind, documentKinds, letterTemplatesSchema, TEMPLATE_BYTE_LIMIT } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { LetterTemplates } from '#libs/letters';
import { Answers, AnswersFile, CurrentActor, Permission } from '../http/index.js';
import { sendFile } from '../http/send-file.js';
import { readUpload } from '../http/upload.js';

/** A kind of document; anything else names nothing. */
class KindPipe implements PipeTransform<string, DocumentKind> {
  transform(value: string): DocumentKind {
    const kind = documentKinds.find((known) => known === value);
    if (kind === undefined) throw new Problem('notFound');
    return kind;
  }
}
const Kind = () => Param('kind', new KindPipe());

/** The Word templates of the office, one for each kind of document. */
@ApiTags('letters')
@Controller('letter-templates')
export class LetterTemplatesController {
  constructor(private readonly templates: LetterTemplates) {}

  @Get()
  @ApiOperation({ summary: 'For each kind the office’s own template, or none where the shipped one is in force' })
  @Permission('read', 'LetterTemplate')
  @Answers(letterTemplatesSchema)
  list(@CurrentActor() actor: Actor) {
    return this.templates.list(actor);
  }

  @Get(':kind')
  @ApiParam({ name: 'kind', schema: { type: 'string', enum: [...documentKinds] } })
  @ApiOperation({ summary: 'The template in force' })
  @Permission('read', 'LetterTemplate')
  @AnswersFile('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  async download(@CurrentActor() actor: Actor, @Kind() kind: DocumentKind, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.templates.download(actor, kind));
  }

  @Post(':kind')
  @ApiParam({ name: 'kind', schema: { type: 'string', enum: [...documentKinds] } })
  @ApiOperation({ summary: 'Take a template of the office’s own; unknown placeholders are refused with their places' })
  @Permission('set', 'LetterTemplate')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(letterTemplatesSchema)
  async set(@CurrentActor() actor: Actor, @Kind() kind: DocumentKind, @Req() request: FastifyRequest) {
    return this.templates.set(actor, kind, await readUpload(request, TEMPLATE_BYTE_LIMIT));
  }

  @Delete(':kind')
  @ApiParam({ name: 'kind', schema: { type: 'string', enum: [...documentKinds] } })
  @ApiOperation({ summary: 'Back to the template that is shipped' })
  @Permission('set', 'LetterTemplate')
  @Answers(letterTemplatesSchema)
  reset(@CurrentActor() actor: Actor, @Kind() kind: DocumentKind) {
    return this.templates.reset(actor, kind);
  }
}
