import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccessModule, type Actor } from '#libs/access';
import { dataSourceOptions } from '#libs/database';
import {
  identityEntities,
  IdentityModule,
  IdentitySettings,
  loadMemberships,
  Passwords,
  RECOMMENDED_COST,
} from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ledgerEntities, LedgerModule } from '#libs/ledger';
import { organisationEntities, OrganisationModule } from '#libs/organisation';
import { AnswerQuestions, GetDraft, ImportDocument, planEntities, Plans, PlansModule } from '#libs/plans';
import { ApprovalsModule } from '#libs/approvals';
import { EvidenceModule } from '#libs/evidence';
import { IndicatorsModule } from '#libs/indicators';
import { InstructionsModule } from '#libs/instructions';
import { IssuePlan, ListDispatches, SignDispatch, workItemEntities, WorkItemsModule } from '#libs/work-items';
import { issuedPlan } from './documents.js';
import { demoLogins, demoPassword, users } from './people.js';
import { seedCity } from './seed-city.js';
import { type PlanCommands, seedIssuedPlan, seedSignatures } from './seed-plan.js';

/** A log-in to print, with the password that goes with it. */
export interface PrintedLogin {
  login: string;
  password: string;
  description: string;
}

/** Whose dispatches come up signed; the others are left for whoever tries the demonstration. */
const SIGNED_BY = ['weijianwei', 'kejiju', 'minzhengju', 'wanghaiqu'];
const SUPERVISOR = 'duban1';

/**
 * Fills an empty database with the demonstration: the city, its people, and one plan that is issued and partly signed;
 * the second plan lies ready in `seeds/documents`. Every step may be repeated: what is there is left alone.
 */
export async function seed(database: { appUrl: string }): Promise<PrintedLogin[]> {
  const entities = [
    ...organisationEntities,
    ...identityEntities,
    ...ledgerEntities,
    ...planEntities,
    ...workItemEntities,
  ];
  const options = dataSourceOptions({ url: database.appUrl, entities, poolSize: 4, applicationName: 'duban seed' });

  @Module({
    imports: [
      TypeOrmModule.forRoot(options),
      AccessModule,
      OrganisationModule,
      IdentityModule.with({ provide: IdentitySettings, useValue: SETTINGS }),
      LedgerModule,
      PlansModule,
      ApprovalsModule,
      WorkItemsModule,
      IndicatorsModule,
      EvidenceModule,
      InstructionsModule,
    ],
  })
  class SeedModule {}

  const application = await NestFactory.createApplicationContext(SeedModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const dataSource = application.get<DataSource>(getDataSourceToken());
    await seedCity(dataSource, (password) => application.get(Passwords).hash(password));
    const commands: PlanCommands = {
      importDocument: application.get(ImportDocument),
      plans: application.get(Plans),
      getDraft: application.get(GetDraft),
      answerQuestions: application.get(AnswerQuestions),
      issuePlan: application.get(IssuePlan),
      listDispatches: application.get(ListDispatches),
      signDispatch: application.get(SignDispatch),
    };
    const planId = await seedIssuedPlan(commands, await actorOf(dataSource, SUPERVISOR), issuedPlan);
    const liaisons = await Promise.all(SIGNED_BY.map((login) => actorOf(dataSource, login)));
    await seedSignatures(commands, planId, liaisons);
  } finally {
    await application.close();
  }
  return demoLogins.map((login) => ({ ...login, password: demoPassword }));
}

/** Nobody signs in while seeding, so no token is ever made with these. */
const SETTINGS: IdentitySettings = {
  accessTokenSecret: 'unused while seeding',
  refreshTokenSecret: 'unused while seeding',
  passwordCost: RECOMMENDED_COST,
};

async function actorOf(dataSource: DataSource, login: string): Promise<Actor> {
  const known = users.find((user) => user.login === login);
  const [account] = await dataSource.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM user_account WHERE login = $1',
    [login],
  );
  if (!known || !account) throw new Error(`The seed names a person it does not define: ${login}`);
  return {
    userId: account.id,
    name: account.name,
    sessionId: account.id,
    mustChangePassword: false,
    memberships: await loadMemberships(dataSource.manager, account.id, dayIn(DEFAULT_TIME_ZONE)),
  };
}
