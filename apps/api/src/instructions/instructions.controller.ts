import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  closeInstructionSchema,
  furtherInstructionSchema,
  instructionChoicesSchema,
  instructionListQuery,
  instructionPageSchema,
  instructionSchema,
  presentReplySchema,
  registerInstructionSchema,
  replyDaysSchema,
  replyInstructionSchema,
  returnReplySchema,
  setReplyDaysSchema,
} from '#libs/contracts';
import {
  InstructionActs,
  InstructionChoices,
  InstructionViews,
  RegisterInstruction,
  SetReplyDays,
} from '#libs/instructions';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Instructions of leaders (批示); If-Match of an act is the instruction’s version. */
@ApiTags('instructions')
@Controller('instructions')
export class InstructionsController {
  constructor(
    private readonly views: InstructionViews,
    private readonly choices: InstructionChoices,
    private readonly registerInstruction: RegisterInstruction,
    private readonly acts: InstructionActs,
    private readonly replyDays: SetReplyDays,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The instructions the asker may read, newest first' })
  @Permission('read', 'Instruction')
  @Answers(instructionPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: instructionListQuery }) query: z.infer<typeof instructionListQuery>,
  ) {
    return this.views.list(actor, query);
  }

  @Get('choices')
  @ApiOperation({ summary: 'For whom instructions are registered, and by when each class wants a reply' })
  @Permission('register', 'Instruction')
  @Answers(instructionChoicesSchema)
  choose(@CurrentActor() actor: Actor) {
    return this.choices.run(actor);
  }

  @Get('reply-days')
  @ApiOperation({ summary: 'Within how many working days the asker’s office wants replies, by class' })
  @Permission('register', 'Instruction')
  @Answers(replyDaysSchema, { etag: true })
  readReplyDays(@CurrentActor() actor: Actor) {
    return this.replyDays.of(actor);
  }

  @Put('reply-days')
  @ApiOperation({
    summary: 'Set these days; instructions that are registered keep their date. If-Match is their version',
  })
  @Permission('register', 'Instruction')
  @NeedsVersion()
  @Answers(replyDaysSchema, { etag: true })
  setReplyDays(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: setReplyDaysSchema }) body: z.infer<typeof setReplyDaysSchema>,
  ) {
    return this.replyDays.set(actor, version, body);
  }

  @Post()
  @ApiOperation({ summary: 'Register an instruction with its exact words, and the matter it becomes' })
  @Permission('register', 'Instruction')
  @Answers(instructionSchema, { status: 201, etag: true })
  register(
    @CurrentActor() actor: Actor,
    @Body({ schema: registerInstructionSchema }) body: z.infer<typeof registerInstructionSchema>,
  ) {
    return this.registerInstruction.run(actor, body);
  }

  @Get(':instructionId')
  @ApiOperation({ summary: 'One instruction with its chain' })
  @Permission('read', 'Instruction')
  @Answers(instructionSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('instructionId') id: string) {
    return this.views.one(actor, id);
  }

  @Post(':instructionId/reply')
  @ApiOperation({ summary: 'Reply, through the office' })
  @Permission('reply', 'Instruction')
  @NeedsVersion()
  @Answers(instructionSchema, { etag: true })
  reply(
    @CurrentActor() actor: Actor,
    @Id('instructionId') id: string,
    @IfMatch() version: number,
    @Body({ schema: replyInstructionSchema }) body: z.infer<typeof replyInstructionSchema>,
  ) {
    return this.acts.reply(actor, { id, version }, body);
  }

  @Post(':instructionId/return')
  @ApiOperation({ summary: 'Give the reply back to the unit' })
  @Permission('settle', 'Instruction')
  @NeedsVersion()
  @Answers(instructionSchema, { etag: true })
  giveBack(
    @CurrentActor() actor: Actor,
    @Id('instructionId') id: string,
    @IfMatch() version: number,
    @Body({ schema: returnReplySchema }) { reason }: z.infer<typeof returnReplySchema>,
  ) {
    return this.acts.returnReply(actor, { id, version }, reason);
  }

  @Post(':instructionId/present')
  @ApiOperation({ summary: 'Put the reply before the leader (呈阅)' })
  @Permission('settle', 'Instruction')
  @NeedsVersion()
  @Answers(instructionSchema, { etag: true })
  present(
    @CurrentActor() actor: Actor,
    @Id('instructionId') id: string,
    @IfMatch() version: number,
    @Body({ schema: presentReplySchema }) { text }: z.infer<typeof presentReplySchema>,
  ) {
    return this.acts.present(actor, { id, version }, text);
  }

  @Post(':instructionId/close')
  @ApiOperation({
    summary: 'The leader has no further instruction; anyone but the leader says what was said, and when',
  })
  @Permission('close', 'Instruction')
  @NeedsVersion()
  @Answers(instructionSchema, { etag: true })
  close(
    @CurrentActor() actor: Actor,
    @Id('instructionId') id: string,
    @IfMatch() version: number,
    @Body({ schema: closeInstructionSchema }) body: z.infer<typeof closeInstructionSchema>,
  ) {
    return this.acts.close(actor, { id, version }, body);
  }

  @Post(':instructionId/further')
  @ApiOperation({ summary: 'Register a further instruction, which goes on from this one; the answer is the new one' })
  @Permission('register', 'Instruction')
  @NeedsVersion()
  @Answers(instructionSchema, { status: 201, etag: true })
  further(
    @CurrentActor() actor: Actor,
    @Id('instructionId') id: string,
    @IfMatch() version: number,
    @Body({ schema: furtherInstructionSchema }) body: z.infer<typeof furtherInstructionSchema>,
  ) {
    return this.acts.further(actor, { id, version }, body);
  }
}
