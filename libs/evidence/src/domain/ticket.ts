import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ticketPurposes } from '#libs/contracts';

const person = { userId: z.uuid(), sessionId: z.uuid(), expires: z.int() };
const ticketShape = z.discriminatedUnion('opens', [
  z.strictObject({
    opens: z.literal('file'),
    evidenceId: z.uuid(),
    number: z.int().min(1),
    purpose: z.enum(ticketPurposes),
    ...person,
  }),
  z.strictObject({ opens: z.literal('item'), itemId: z.uuid(), ...person }),
]);

/** What a link opens, for whom and until when (seconds since 1970). It gives no right: that is checked when it is opened. */
export type Ticket = z.infer<typeof ticketShape>;

/** Signs a ticket so that a browser can carry it in an address, where it can send no header. */
export function signTicket(ticket: Ticket, key: string): string {
  const body = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${body}.${signature(body, key)}`;
}

/** The ticket of an address, or null where it is none of ours, was changed, or has expired. */
export function readTicket(text: string, key: string, now: Date): Ticket | null {
  const [body = '', given = ''] = text.split('.');
  const [expected, actual] = [Buffer.from(signature(body, key)), Buffer.from(given)];
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  const ticket = ticketShape.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return ticket.expires * 1000 > now.getTime() ? ticket : null;
}

// The purpose is in the message: a signature made with the same secret for something else is none here.
const signature = (body: string, key: string): string =>
  createHmac('sha256', key).update(`file ticket ${body}`).digest('base64url');
