import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiGoneResponse, ApiTags } from '@nestjs/swagger';
import { NoTransaction } from '@app/platform';
import { Public } from '../access/allow.js';
import { InvitationAcceptance, InvitationOpening, OpenedInvitation, RecoveryCodes } from './invitations.dto.js';
import { Invitations } from './invitations.service.js';

@ApiTags('sign-in')
@ApiGoneResponse({ description: 'link-not-valid' })
@Public()
@NoTransaction()
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  /** Opens the link of an invitation mail: what the authenticator app needs. Raises 410 `link-not-valid`. */
  @HttpCode(200)
  @Post('open')
  openInvitation(@Body() body: InvitationOpening): Promise<OpenedInvitation> {
    return this.invitations.open(body.token);
  }

  /** Sets password and second factor. Raises 410 `link-not-valid`, 422 for a password that is easily guessed or a wrong code. */
  @HttpCode(200)
  @Post('accept')
  async acceptInvitation(@Body() body: InvitationAcceptance): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.invitations.accept(body) };
  }
}
