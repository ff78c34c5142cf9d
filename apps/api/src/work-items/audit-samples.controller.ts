import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import { auditSampleSchema, auditSamplesSchema, drawSampleSchema } from '#libs/contracts';
import { AuditSamples, DrawSample } from '#libs/work-items';
import { Answers, CurrentActor, Id, Permission } from '../http/index.js';

/** Samples of what was handed in, drawn so that they repeat. */
@ApiTags('review')
@Controller('audit-samples')
export class AuditSamplesController {
  constructor(
    private readonly samples: AuditSamples,
    private readonly drawSample: DrawSample,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The samples of the supervisor’s office, newest first' })
  @Permission('recordAudit', 'WorkItem')
  @Answers(auditSamplesSchema)
  list(@CurrentActor() actor: Actor) {
    return this.samples.list(actor);
  }

  @Get(':sampleId')
  @ApiOperation({ summary: 'One sample, in the order drawn' })
  @Permission('recordAudit', 'WorkItem')
  @Answers(auditSampleSchema)
  one(@CurrentActor() actor: Actor, @Id('sampleId') sampleId: string) {
    return this.samples.one(actor, sampleId);
  }

  @Post()
  @ApiOperation({ summary: 'Draw a sample, at random or by risk' })
  @Permission('recordAudit', 'WorkItem')
  @Answers(auditSampleSchema)
  draw(@CurrentActor() actor: Actor, @Body({ schema: drawSampleSchema }) body: z.infer<typeof drawSampleSchema>) {
    return this.drawSample.run(actor, body);
  }
}
