import { useEffect, useSyncExternalStore } from 'react';
import { applyPalette, type Appearance } from './theme.js';

export type AppearanceChoice = Appearance | 'system';

const KEY = 'duban-appearance';
const listeners = new Set<() => void>();
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const still = window.matchMedia('(prefers-reduced-motion: reduce)');

function choice(): AppearanceChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener('change', listener);
  };
}

export function chooseAppearance(next: AppearanceChoice): void {
  if (next === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, next);
  for (const listener of listeners) listener();
}

export const useAppearanceChoice = (): AppearanceChoice => useSyncExternalStore(subscribe, choice);

export function useAppearance(): Appearance {
  const chosen = useAppearanceChoice();
  const systemIsDark = useSyncExternalStore(subscribe, () => dark.matches);
  const appearance = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  useEffect(() => applyPalette(appearance), [appearance]);
  return appearance;
}

function subscribeToMotion(listener: () => void): () => void {
  still.addEventListener('change', listener);
  return () => still.removeEventListener('change', listener);
}

/** Whether dialogs and menus may slide: not where the system asks for less motion. */
export const useMotion = (): boolean => useSyncExternalStore(subscribeToMotion, () => !still.matches);
