import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access/access.guard.js';
import { SameSiteGuard } from './access/same-site.guard.js';
import { Account } from './account.entity.js';
import { StaffAccounts } from './accounts/staff-accounts.service.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsService } from './accounts/accounts.service.js';
import { FirstAdministrator } from './accounts/first-administrator.service.js';
import { MyAccountController } from './accounts/my-account.controller.js';
import { MyAccount } from './accounts/my-account.service.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
import { InventedPeople } from './demonstration/invented-people.service.js';
import { DemonstrationStrategy } from './demonstration/demonstration.strategy.js';
import './identity.events.js';
import { IdentitySweep } from './identity.jobs.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { Invitations } from './invitations/invitations.service.js';
import { SessionClock } from './sessions/session-clock.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionRow } from './sessions/session.entity.js';
import { Sessions } from './sessions/sessions.service.js';
import { StaffSessionController } from './sessions/staff-session.controller.js';
import { StaffSession } from './sessions/staff-session.service.js';
import { Attempts } from './sign-in/attempts.js';
import { MemberLinkStrategy } from './sign-in/member-link.strategy.js';
import { MemberSignInController } from './sign-in/member-sign-in.controller.js';
import { Passwords } from './sign-in/passwords.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SignInAccounts } from './sign-in/sign-in-accounts.js';
import { SignInLink } from './sign-in/sign-in-link.entity.js';
import { SignInLinks } from './sign-in/sign-in-links.js';
import { StaffPasswordStrategy } from './sign-in/staff-password.strategy.js';
import { StaffSecondFactorStrategy } from './sign-in/staff-second-factor.strategy.js';
import { StaffSignInController } from './sign-in/staff-sign-in.controller.js';

/** Accounts, for other rooms. */
@Module({
  imports: [TypeOrmModule.forFeature([Account, SessionRow, SignInLink])],
  providers: [AccountsService, Attempts, FirstAdministrator, Invitations, Passwords, SecondFactor, SessionCookie, Sessions, SignInAccounts, SignInLinks],
  exports: [AccountsService, Attempts, FirstAdministrator, Invitations, Passwords, SecondFactor, SessionCookie, Sessions, SignInAccounts, SignInLinks],
})
export class IdentityModule {}

/** Sign-in and sessions over HTTP; the two guards here stand before every route of every room, in this order. */
@Module({
  imports: [IdentityModule, PassportModule.register({ session: false })],
  controllers: [
    StaffSignInController, MemberSignInController, InvitationsController, StaffSessionController, MyAccountController, AccountsController,
    DemonstrationController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: SameSiteGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    SessionClock, StaffSession, MyAccount, StaffAccounts, InventedPeople,
    StaffPasswordStrategy, StaffSecondFactorStrategy, MemberLinkStrategy, DemonstrationStrategy,
  ],
})
export class IdentityHttp {}

@Module({ imports: [IdentityModule], providers: [IdentitySweep] })
export class IdentityJobs {}
