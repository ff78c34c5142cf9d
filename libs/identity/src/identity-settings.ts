/** What argon2id costs per password; OWASP's recommendation unless a test says otherwise. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
export const RECOMMENDED_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What this library must be told by the process; also the token it is injected by. */
export abstract class IdentitySettings {
  /** Signs access tokens. */
  abstract readonly accessTokenSecret: string;
  /** Keys the hashes of refresh tokens, so that a stolen database alone yields none that fit. */
  abstract readonly refreshTokenSecret: string;
  abstract readonly passwordCost: PasswordCost;
}
