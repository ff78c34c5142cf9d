import type { EntityManager } from 'typeorm';
import { Problem } from '#libs/kernel';
import { queryPrepared } from './prepared.js';
import type { Transaction } from './transaction.js';

/** A request that may come again: whose it is, the key it came with, and what it asked for. */
export interface KeyedRequest {
  readonly userId: string;
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly fingerprint: Buffer;
}

/** What a request was answered with. */
export interface Answer {
  readonly body: unknown;
}

/** Thrown where the same request was answered while this one waited for its key; everything it did is undone. */
export class AnsweredMeanwhile extends Error {
  constructor(readonly answer: Answer) {
    super('The same request was answered meanwhile.');
  }
}

/** What the request was answered with, if it was. Problem: `idempotencyKeyReused` where it asked for something else. */
export async function answerTo(manager: EntityManager, request: KeyedRequest): Promise<Answer | undefined> {
  const [found] = await queryPrepared<{ fingerprint: Buffer; answer: unknown }>(manager, READ, [
    request.userId,
    request.key,
  ]);
  if (found && !found.fingerprint.equals(request.fingerprint)) throw new Problem('idempotencyKeyReused');
  return found && { body: found.answer ?? undefined };
}

/**
 * Takes the request's key for this transaction. One that is taken by another transaction is waited for: if that commits,
 * throws {@link AnsweredMeanwhile}; if it is undone, the key is free and this one goes on.
 */
export async function takeKey(tx: Transaction, request: KeyedRequest): Promise<void> {
  const { userId, key, fingerprint } = request;
  const taken = await queryPrepared(tx, TAKE, [userId, key, fingerprint, new Date()]);
  if (taken.length > 0) return;
  const answer = await answerTo(tx, request);
  if (answer) throw new AnsweredMeanwhile(answer);
  return takeKey(tx, request); // swept between the two statements
}

/** Keeps the answer beside the key, in the transaction that did what was asked. */
export async function keepAnswer(tx: Transaction, { userId, key }: KeyedRequest, body: unknown): Promise<void> {
  await queryPrepared(tx, KEEP, [userId, key, body === undefined ? null : JSON.stringify(body)]);
}

/** Removes the answers to requests that came before an instant. */
export async function forgetAnswers(manager: EntityManager, before: Date): Promise<void> {
  await queryPrepared(manager, FORGET, [before]);
}

const READ = 'SELECT fingerprint, answer FROM answered_request WHERE user_id = $1 AND key = $2';
const TAKE = `
  INSERT INTO answered_request (user_id, key, fingerprint, asked_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING key`;
const KEEP = 'UPDATE answered_request SET answer = $3 WHERE user_id = $1 AND key = $2';
const FORGET = 'DELETE FROM answered_request WHERE asked_at < $1';
