const anyId = '01940000-0000-7000-8000-000000000000';
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An access token whose header says that it needs no signature: the oldest forgery there is. */
export function unsignedToken(): string {
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded({ sub: anyId, sid: anyId, exp: 4_000_000_000 })}.`;
}
