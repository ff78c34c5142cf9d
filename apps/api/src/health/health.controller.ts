import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Problem } from '#libs/kernel';
import { Public } from '../http/index.js';

/** For load balancers: `live` says the process answers, `ready` that the database does too. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    await this.dataSource.query('SELECT 1').catch((error: unknown) => {
      throw new Problem('unavailable', { cause: error });
    });
    return { status: 'ok' };
  }
}
