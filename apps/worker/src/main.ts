import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { onTermination, PinoNestLogger, readWorkerSettings, SettingsError } from '#libs/kernel';
import { WorkerModule } from './worker.module.js';

try {
  const settings = readWorkerSettings(process.env);
  const logger = new PinoNestLogger(pino({ level: settings.logLevel, name: 'worker' }));
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(settings), {
    logger,
    abortOnError: false,
  });
  onTermination(() => worker.close());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(1);
}
