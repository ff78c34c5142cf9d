import 'reflect-metadata';
import { afterAll, vi } from 'vitest';

// The files of a worker share their modules: none leaves a spy or another clock to the next.
afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
