import type { UnreadableReason } from '#libs/plan-reader';
import type { Kind } from '../detect.js';
import type { PositionedText } from '../positioned-text.js';
import type { Unreadable } from '../unreadable.js';

/** What the worker is asked. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly kind: Kind;
}

/** What it answers: errors do not cross threads with their fields. */
export type Answer =
  | { readonly document: PositionedText }
  | { readonly unreadable: UnreadableReason }
  | { readonly problem: Pick<Unreadable, 'code' | 'extension' | 'fault'> };
