import { Inject } from '@nestjs/common';

/** How often the live status looks by itself, in milliseconds. */
export interface LiveTimings {
  /** Between watermarks to everybody; sessions that ended are found at the latest then. */
  heartbeatMs: number;
  /** Between two authentications of a socket's token: finds expiry, and memberships that begin or end by date. */
  reauthenticateMs: number;
}

/** Token of {@link LiveTimings}. */
export const LIVE_TIMINGS = Symbol('LiveTimings');

/** Injects {@link LiveTimings}. */
export const InjectTimings = () => Inject(LIVE_TIMINGS);

/** The timings of a running api. */
export const defaultTimings: LiveTimings = { heartbeatMs: 3_000, reauthenticateMs: 30_000 };
