import { IsString, Length } from 'class-validator';

export class InvitationOpening {
  /**
   * What follows # in the link of the mail.
   * @example 'mZ0Yx3v0mB0lq1oQ8s8y1nQm2Qm0sQ2rYv9Xb0kZ1aA'
   */
  @IsString()
  @Length(20, 100)
  token: string;
}

/** What is needed to set up the second factor. */
export class OpenedInvitation {
  /** @example 'Siv Ek' */
  name: string;
  /** @example 'siv.ek@example.org' */
  email: string;
  /**
   * To type into an authenticator app.
   * @example 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
   */
  totpSecret: string;
  /**
   * The same, for a QR code.
   * @example 'otpauth://totp/Samtalsst%C3%B6d:siv.ek%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Samtalsst%C3%B6d'
   */
  totpUrl: string;
}

export class InvitationAcceptance extends InvitationOpening {
  /**
   * At least 12 characters; no demand for certain kinds of them.
   * @example 'fyra gula cyklar i regn'
   */
  @IsString()
  @Length(1, 1000)
  password: string;
  /**
   * Six digits from the authenticator app, to show that it is set up.
   * @example 123456
   */
  @IsString()
  @Length(6, 6)
  code: string;
}

/** Shown once: each signs in once in place of the authenticator app. */
export class RecoveryCodes {
  /** @example ["k3vf-9q2m-x7wd"] */
  recoveryCodes: string[];
}
