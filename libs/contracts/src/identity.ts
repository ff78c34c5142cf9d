import { z } from 'zod';
import { calendarDate, id, instant, pageMembers, pageQuery, unitNameSchema, version } from './common.js';
import { roles } from './vocabulary.js';

export const signInSchema = z
  .strictObject({ login: z.string().trim().min(1).max(64), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

/** The access token goes into the page's memory only; the refresh token is an HttpOnly cookie. */
export const sessionSchema = z
  .strictObject({ accessToken: z.string(), expiresAt: instant, mustChangePassword: z.boolean() })
  .meta({ id: 'Session' });

export const changePasswordSchema = z
  .strictObject({ present: z.string().min(1).max(200), next: z.string().min(1).max(200) })
  .meta({ id: 'ChangePassword' });

export const membershipSchema = z
  .strictObject({
    unit: unitNameSchema,
    role: z.enum(roles),
    wholeField: z.boolean(),
    validFrom: calendarDate,
    validTo: calendarDate.nullable(),
  })
  .meta({ id: 'Membership' });

/** What the page may offer; the server decides each request anew. */
export const meSchema = z
  .strictObject({
    id,
    login: z.string(),
    name: z.string(),
    memberships: z.array(membershipSchema),
    permissions: z.array(z.string()),
    /** The city’s zone: whatever is due, late or today is so by its day, wherever the person sits. */
    timeZone: z.string(),
  })
  .meta({ id: 'Me' });

export const userListQuery = z.strictObject({
  ...pageQuery,
  text: z.string().trim().max(60).optional(),
  unit: id.optional(),
});
export const userSchema = z
  .strictObject({
    id,
    login: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    status: z.enum(['active', 'disabled']),
    memberships: z.array(membershipSchema),
    version,
  })
  .meta({ id: 'User' });
export const userPageSchema = z.strictObject({ items: z.array(userSchema), ...pageMembers }).meta({ id: 'UserPage' });
