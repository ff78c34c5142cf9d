import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  openWindowSchema,
  previewWindowSchema,
  reportingWindowSchema,
  windowListQuery,
  windowPageSchema,
  windowPreviewSchema,
  windowUnitsSchema,
} from '#libs/contracts';
import { GetWindow, ListWindows, LockWindow, OpenWindow, PreviewWindow } from '#libs/reporting';
import { Answers, CurrentActor, Id, IfMatch, NeedsVersion, Permission } from '../http/index.js';

/** Reporting windows (填报期): what the office asks, of whom, and who has answered. */
@ApiTags('reporting')
@Controller('reporting/windows')
export class WindowsController {
  constructor(
    private readonly listWindows: ListWindows,
    private readonly getWindow: GetWindow,
    private readonly previewWindow: PreviewWindow,
    private readonly openWindow: OpenWindow,
    private readonly lockWindow: LockWindow,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The windows of the asker’s office, newest first' })
  @Permission('read', 'ReportingWindow')
  @Answers(windowPageSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: windowListQuery }) query: z.infer<typeof windowListQuery>) {
    return this.listWindows.run(actor, query);
  }

  @Post('preview')
  @ApiOperation({ summary: 'What a window would cost the units; nothing is stored' })
  @Permission('open', 'ReportingWindow')
  @Answers(windowPreviewSchema)
  preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: previewWindowSchema }) body: z.infer<typeof previewWindowSchema>,
  ) {
    return this.previewWindow.run(actor, body);
  }

  @Post()
  @ApiOperation({ summary: 'Open a window that costs what its preview said' })
  @Permission('open', 'ReportingWindow')
  @Answers(reportingWindowSchema, { status: 201, etag: true })
  open(@CurrentActor() actor: Actor, @Body({ schema: openWindowSchema }) body: z.infer<typeof openWindowSchema>) {
    return this.openWindow.run(actor, body);
  }

  @Get(':windowId')
  @ApiOperation({ summary: 'One window' })
  @Permission('read', 'ReportingWindow')
  @Answers(reportingWindowSchema, { etag: true })
  one(@CurrentActor() actor: Actor, @Id('windowId') windowId: string) {
    return this.getWindow.run(actor, windowId);
  }

  @Get(':windowId/units')
  @ApiOperation({ summary: 'Who was asked and who has sent, in official order' })
  @Permission('read', 'ReportingWindow')
  @Answers(windowUnitsSchema)
  units(@CurrentActor() actor: Actor, @Id('windowId') windowId: string) {
    return this.getWindow.units(actor, windowId);
  }

  @Post(':windowId/lock')
  @ApiOperation({ summary: 'Lock a window: nothing in it changes any more; If-Match is the window’s version' })
  @Permission('lock', 'ReportingWindow')
  @NeedsVersion()
  @Answers(reportingWindowSchema, { etag: true })
  lock(@CurrentActor() actor: Actor, @Id('windowId') windowId: string, @IfMatch() version: number) {
    return this.lockWindow.run(actor, windowId, version);
  }
}
