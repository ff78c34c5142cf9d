import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { sheetReportSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { loadUnitFinder, readTable, sheetInvalid } from '#libs/organisation';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { initialPassword } from '../credentials/initial-password.js';
import { NO_PASSWORD, Passwords } from '../credentials/passwords.js';
import { foldLogin } from '../domain/login.js';
import { checkUserSheet, type UserSheetPlan } from '../domain/user-sheet-check.js';
import { userSheetColumns } from '../domain/user-sheet.js';
import { existingUsers } from '../queries/existing-users.js';
import { storeUserSheet } from '../storage/store-user-sheet.js';

/** A sheet of people handed in. */
export interface UserSheet {
  bytes: Uint8Array;
  governmentId: string;
  dryRun: boolean;
  /** Whether new accounts get a password to be printed; without one they wait for {@link ResetPassword}. */
  withPasswords: boolean;
}

/** A login with the password to be told to its holder once. */
export interface InitialPassword {
  login: string;
  name: string;
  password: string;
}

/** Stores a sheet of people and their roles as a whole or not at all; with `dryRun` it is only checked. */
@Injectable()
export class ImportUsers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly passwords: Passwords,
  ) {}

  /**
   * For a signed-in security administrator. Accounts have no password yet: none ever leaves through the interface.
   * Problems: as {@link store}, and `forbidden`.
   */
  async run(actor: Actor, sheet: Pick<UserSheet, 'bytes' | 'dryRun'>): Promise<z.infer<typeof sheetReportSchema>> {
    const governmentId = actor.memberships[0]?.governmentId;
    if (governmentId === undefined) throw new Problem('forbidden');
    this.access.ensure(actor, 'import', 'User', {
      governmentIds: [governmentId],
      jurisdictionIds: [governmentId],
      unitIds: [],
    });
    return (await this.store(actor, { ...sheet, governmentId, withPasswords: false })).report;
  }

  /**
   * Without a check of access: for {@link run}, and for the operator at the machine, where `actor` is null. Problems:
   * `sheetInvalid`, `sheetUnreadable`, `payloadTooLarge`.
   */
  async store(
    actor: Actor | null,
    sheet: UserSheet,
  ): Promise<{ report: z.infer<typeof sheetReportSchema>; plan: UserSheetPlan; passwords: InitialPassword[] }> {
    const table = await readTable(sheet.bytes, userSheetColumns);
    const today = dayIn(DEFAULT_TIME_ZONE);
    const finder = await loadUnitFinder(this.dataSource.manager, sheet.governmentId, today);
    const logins = table.map((row) => foldLogin(String(row.cells['登录名'] ?? '')));
    const checked = checkUserSheet(table, {
      find: (printed) => finder.find(printed),
      existing: await existingUsers(this.dataSource.manager, logins, {
        governmentId: actor === null ? null : sheet.governmentId,
        day: today,
      }),
      today,
      newId,
    });
    if (checked.errors.length > 0) throw sheetInvalid(checked.errors);
    const { plan } = checked;
    const passwords: InitialPassword[] = [];
    if (!sheet.dryRun) {
      if (sheet.withPasswords)
        for (const { login, name } of plan.added) passwords.push({ login, name, password: initialPassword() });
      const hashes = await Promise.all(passwords.map(async (one) => [one.login, await this.hash(one)] as const));
      const hashOf = new Map(hashes);
      // What somebody else stored since the check is caught by the constraints: all or nothing.
      await inTransaction(this.dataSource, (tx) =>
        storeUserSheet(tx, actor, plan, (login) => hashOf.get(login) ?? NO_PASSWORD),
      );
    }
    const { added, changed, unchanged } = plan;
    return {
      report: { dryRun: sheet.dryRun, added: added.length, changed: changed.length, unchanged },
      plan,
      passwords,
    };
  }

  private hash({ password }: InitialPassword): Promise<string> {
    return this.passwords.hash(password);
  }
}
