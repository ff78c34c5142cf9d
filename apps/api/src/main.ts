import 'reflect-metadata';
import { onTermination, readApiSettings, SettingsError } from '#libs/kernel';
import { createApp } from './create-app.js';

try {
  const settings = readApiSettings(process.env);
  const app = await createApp(settings);
  onTermination(() => app.close());
  await app.listen(settings.port, settings.host);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(1);
}
