import type { SubjectColumns } from '#libs/access';
import { governingKindsSql } from '#libs/organisation';

const notOver = (day: string): string => `(member.valid_to IS NULL OR member.valid_to > ${day})`;

/**
 * Whether one of the governments is at or above a unit the person belongs to. Whoever holds no role any more still
 * belongs to those in charge of the last ones, who may give new ones.
 */
export const inChargeSql = (userId: string, governmentIds: string, day: string): string => `EXISTS (
  SELECT FROM membership AS member JOIN unit_closure AS line ON line.descendant_id = member.unit_id
  WHERE member.user_id = ${userId} AND line.ancestor_id = ANY (${governmentIds})
    AND (${notOver(day)} OR NOT EXISTS (
      SELECT FROM membership AS member WHERE member.user_id = ${userId} AND ${notOver(day)})))`;

/** How the policies' fields are found in SQL; `account` is the alias of the list's query, which sets `:day`. */
export const userColumns: SubjectColumns = {
  unitIds: {
    anyOf: (ids) => `EXISTS (
      SELECT FROM membership AS member
      WHERE member.user_id = account.id AND ${notOver(':day')} AND member.unit_id = ANY (${ids}))`,
  },
  governmentIds: {
    anyOf: (ids) => `EXISTS (
      SELECT FROM membership AS member JOIN unit_closure AS line ON line.descendant_id = member.unit_id
      WHERE member.user_id = account.id AND ${notOver(':day')} AND line.ancestor_id = ANY (${ids})
        AND NOT EXISTS (
          SELECT FROM unit_closure AS below JOIN unit AS between ON between.id = below.ancestor_id
          WHERE below.descendant_id = member.unit_id AND below.depth < line.depth
            AND between.kind IN ${governingKindsSql}))`,
  },
  jurisdictionIds: { anyOf: (ids) => inChargeSql('account.id', ids, ':day') },
};
