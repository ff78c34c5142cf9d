import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { Comments, Nameable, NoteMention, WithdrawComment, WriteComment } from '#libs/comments';
import {
  acknowledgement,
  colleaguesSchema,
  commentSchema,
  commentsQuery,
  commentsSchema,
  nameableQuery,
  writeCommentSchema,
} from '#libs/contracts';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** What people say about an item, a record of evidence or an approval. */
@ApiTags('comments')
@Controller('comments')
export class CommentsController {
  constructor(
    private readonly comments: Comments,
    private readonly writeComment: WriteComment,
    private readonly withdrawComment: WithdrawComment,
    private readonly nameable: Nameable,
    private readonly noteMention: NoteMention,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What was said about a subject, as far as the asker may read it; the newest first' })
  @Permission('read', 'Comment')
  @Answers(commentsSchema)
  all(@CurrentActor() actor: Actor, @Query({ schema: commentsQuery }) query: z.infer<typeof commentsQuery>) {
    return this.comments.run(actor, query);
  }

  @Get('nameable')
  @ApiOperation({ summary: 'Who can be named in a comment: people who read its subject' })
  @Permission('write', 'Comment')
  @Answers(colleaguesSchema)
  whom(@CurrentActor() actor: Actor, @Query({ schema: nameableQuery }) query: z.infer<typeof nameableQuery>) {
    return this.nameable.run(actor, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Say something, to all who may read it or inside the own unit; the subject’s version stays',
  })
  @Permission('write', 'Comment')
  @Answers(commentSchema, { status: 201, etag: true })
  write(@CurrentActor() actor: Actor, @Body({ schema: writeCommentSchema }) body: z.infer<typeof writeCommentSchema>) {
    return this.writeComment.run(actor, body);
  }

  @Post(':commentId/note')
  @ApiOperation({ summary: 'Take note of where one is named: it waits no more' })
  @Permission('read', 'Comment')
  @Answers(acknowledgement)
  note(@CurrentActor() actor: Actor, @Id('commentId') id: string) {
    return this.noteMention.run(actor, id);
  }

  @Post(':commentId/withdraw')
  @ApiOperation({ summary: 'Take back what one said inside the own unit' })
  @Permission('write', 'Comment')
  @NeedsVersion()
  @Answers(acknowledgement, { etag: true })
  withdraw(@CurrentActor() actor: Actor, @Id('commentId') id: string, @IfMatch() version: number) {
    return this.withdrawComment.run(actor, id, version);
  }
}
