import { z } from 'zod';
import { id } from './common.js';

/** What a thin message can be about. */
export const liveSubjects = [
  'plan',
  'workItem',
  'dispatch',
  'contest',
  'evidence',
  'sheet',
  'reportingWindow',
  'approvalCase',
  'comment',
  'letter',
  'instruction',
  'user',
  'unit',
] as const;

/** Something changed: ask for it through its own route if you show it. `seq` is the ledger position. */
export const liveChangeSchema = z
  .strictObject({
    type: z.enum(liveSubjects),
    id,
    version: z.int(),
    seq: z.int(),
    action: z.string(),
    planId: id.nullable(),
    itemId: id.nullable(),
  })
  .meta({ id: 'LiveChange' });
export type LiveChange = z.infer<typeof liveChangeSchema>;

/** The reader may not see the subject any more: drop it. */
export const liveGoneSchema = z.strictObject({ type: z.enum(liveSubjects), id, seq: z.int() });
export type LiveGone = z.infer<typeof liveGoneSchema>;

/** What a client sends in socket.io's `auth` when it connects to /api/live. */
export const liveHandshakeSchema = z.looseObject({ token: z.string().min(1).max(4096) });

/**
 * Every position up to `upTo` has been sent to you, as far as it concerns you. The first one comes with the connection:
 * what happened before is told by /changes if asked after connecting, all later is sent.
 */
export interface LiveWatermark {
  upTo: number;
}

/** Rooms a client may ask to join; each join is checked. */
export const liveRoomSchema = z.strictObject({ room: z.enum(['plan', 'item', 'unit']), id });
export type LiveRoom = z.infer<typeof liveRoomSchema>;

/** Events from server to client. */
export interface ServerToClientEvents {
  change: (change: LiveChange) => void;
  gone: (gone: LiveGone) => void;
  watermark: (watermark: LiveWatermark) => void;
  /** The session behind the socket has ended. */
  signedOut: () => void;
}
/** Events from client to server; the acknowledgement says whether the room was joined. */
export interface ClientToServerEvents {
  join: (room: LiveRoom, done: (answer: { joined: boolean; seq: number }) => void) => void;
  leave: (room: LiveRoom) => void;
  /** A fresh access token for the same session, before the old one expires. */
  renew: (accessToken: string, done: (answer: { accepted: boolean }) => void) => void;
}

/** Resuming after a gap: all changes after `after` that concern the asker, oldest first. */
export const changesQuery = z.strictObject({
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});
export const changesSchema = z
  .strictObject({
    items: z.array(
      z.discriminatedUnion('gone', [
        z.strictObject({ gone: z.literal(false), ...liveChangeSchema.shape }),
        /** The asker no longer sees it. */
        z.strictObject({ gone: z.literal(true), ...liveGoneSchema.shape }),
      ]),
    ),
    upTo: z.int(),
    /** More changes follow: ask again with `after = upTo`. */
    more: z.boolean(),
    /** `after` is older than what can be replayed: reload everything. */
    reset: z.boolean(),
  })
  .meta({ id: 'Changes' });
export type Changes = z.infer<typeof changesSchema>;

/** How far back {@link changesSchema} replays, in positions. */
export const CHANGES_REPLAY_LIMIT = 50_000;
