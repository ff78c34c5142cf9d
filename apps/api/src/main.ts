import 'reflect-metadata';
import { readApiSettings, SettingsError } from '#libs/kernel';
import { createApp } from './create-app.js';

try {
  const settings = readApiSettings(process.env);
  const app = await createApp(settings);
  await app.listen(settings.port, settings.host);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(1);
}
