import { PeopleAndPlaces1760000000001 } from './0001-people-and-places.js';
import { Cases1760000000002 } from './0002-cases.js';
import { PromisesAndFollowUps1760000000003 } from './0003-promises-and-follow-ups.js';
import { Report1760000000004 } from './0004-report.js';
import { CriteriaSet1760000000005 } from './0005-criteria-set-1.js';
import { ShippedPlans1760000000006 } from './0006-shipped-plans.js';
import { CaseDesks1760000000007 } from './0007-case-desks.js';
import { ToldAndJudged1760000000008 } from './0008-told-and-judged.js';
import { AuditChain1760000000012 } from './0012-audit-chain.js';
import { CountedAndFound1760000000013 } from './0013-counted-and-found.js';
import { SignInAttempts1760000000014 } from './0014-sign-in-attempts.js';
import { NarrowerPolicies1760000000018 } from './0018-narrower-policies.js';
import { AdministratorReads1760000000019 } from './0019-administrator-reads.js';
import { StaffOnly1760000000020 } from './0020-staff-only.js';
import { FoundByIndex1760000000021 } from './0021-found-by-index.js';
import { KeptFigures1760000000022 } from './0022-kept-figures.js';
import { PublishedFigures1760000000023 } from './0023-published-figures.js';
import { NamesSooner1760000000024 } from './0024-names-sooner.js';
import { RepeatingWork1760000000025 } from './0025-repeating-work.js';
import { UnitsByIndex1760000000026 } from './0026-units-by-index.js';
import { OutboxAnnounced1760000000027 } from './0027-outbox-announced.js';
import { LighterLog1760000000028 } from './0028-lighter-log.js';
import { LighterRecording1760000000029 } from './0029-lighter-recording.js';
import { FewerIndexes1760000000030 } from './0030-fewer-indexes.js';
import { ClaimedMails1760000000031 } from './0031-claimed-mails.js';
import { CalledAccounts1760000000032 } from './0032-called-accounts.js';

/** In order. Named one by one, so that it is the same from source and from dist. */
export const migrations = [
  PeopleAndPlaces1760000000001, Cases1760000000002, PromisesAndFollowUps1760000000003, Report1760000000004, CriteriaSet1760000000005,
  ShippedPlans1760000000006, CaseDesks1760000000007, ToldAndJudged1760000000008, AuditChain1760000000012, CountedAndFound1760000000013,
  SignInAttempts1760000000014, NarrowerPolicies1760000000018, AdministratorReads1760000000019, StaffOnly1760000000020, FoundByIndex1760000000021,
  KeptFigures1760000000022, PublishedFigures1760000000023, NamesSooner1760000000024, RepeatingWork1760000000025, UnitsByIndex1760000000026,
  OutboxAnnounced1760000000027, LighterLog1760000000028, LighterRecording1760000000029, FewerIndexes1760000000030,
  ClaimedMails1760000000031, CalledAccounts1760000000032,
];

export const migrationNames: readonly string[] = migrations.map(({ name }) => name);
