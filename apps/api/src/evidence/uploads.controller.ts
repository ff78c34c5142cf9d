import { applyDecorators, Controller, Delete, Get, Head, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/access';
import { problemSchema, uploadSchema } from '#libs/contracts';
import { ReceiveUpload, Uploads } from '#libs/evidence';
import { Answers, AnswersNothing, CurrentActor, Id, Permission, TakesNoKey } from '../http/index.js';
import { TusUploads } from './tus-uploads.js';

/** What the protocol answers with is in headers; a refusal is a problem, as everywhere. */
const AnswersTus = (status: number, description: string) =>
  applyDecorators(
    ApiResponse({ status, description }),
    ApiResponse({
      status: 'default',
      description: 'RFC 9457 problem with a stable code',
      standardSchema: problemSchema,
    }),
  );

/** Uploads: POST, HEAD and PATCH speak tus 1.0; then “receive” looks at the file. Each is seen only by its owner. */
@ApiTags('evidence')
@Controller('uploads')
@TakesNoKey()
export class UploadsController {
  constructor(
    private readonly tus: TusUploads,
    private readonly uploads: Uploads,
    private readonly receiveUpload: ReceiveUpload,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begin an upload (tus): Upload-Metadata names filename and unitId; answers with Location' })
  @ApiHeader({ name: 'Upload-Length', required: true })
  @ApiHeader({ name: 'Upload-Metadata', required: true })
  @Permission('create', 'Evidence')
  @AnswersTus(201, 'Location: the upload')
  begin(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.tus.create(actor, request, reply);
  }

  // Before the plain GET: the adapter answers HEAD for a GET route by itself otherwise.
  @Head(':uploadId')
  @ApiOperation({ summary: 'Where an upload stands (tus): Upload-Offset says from where to resume' })
  @Permission('create', 'Evidence')
  @AnswersTus(200, 'Upload-Offset, Upload-Length')
  offset(
    @CurrentActor() actor: Actor,
    @Id('uploadId') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.tus.resume(actor, id, request, reply);
  }

  @Patch(':uploadId')
  @ApiOperation({ summary: 'Add bytes at Upload-Offset (tus)' })
  @ApiHeader({ name: 'Upload-Offset', required: true })
  @Permission('create', 'Evidence')
  @AnswersTus(204, 'Upload-Offset: where it stands now')
  add(
    @CurrentActor() actor: Actor,
    @Id('uploadId') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.tus.resume(actor, id, request, reply);
  }

  @Get(':uploadId')
  @ApiOperation({ summary: 'One’s own upload' })
  @Permission('create', 'Evidence')
  @Answers(uploadSchema)
  one(@CurrentActor() actor: Actor, @Id('uploadId') id: string) {
    return this.uploads.view(actor, id);
  }

  @Post(':uploadId/receive')
  @ApiOperation({ summary: 'All bytes have arrived: look at the file and store it; may be asked again' })
  @Permission('create', 'Evidence')
  @Answers(uploadSchema)
  receive(@CurrentActor() actor: Actor, @Id('uploadId') id: string) {
    return this.receiveUpload.run(actor, id);
  }

  @Delete(':uploadId')
  @ApiOperation({ summary: 'Give an upload up' })
  @Permission('create', 'Evidence')
  @AnswersNothing()
  discard(@CurrentActor() actor: Actor, @Id('uploadId') id: string) {
    return this.uploads.discard(actor, id);
  }
}
