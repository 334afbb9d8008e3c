import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '../sessions/session.dto.js';

export class SignInLinkRequest {
  /**
   * The address you gave the union.
   * @example 'ali.berg@example.org'
   */
  @IsEmail()
  @MaxLength(254)
  email: string;
  /** The language of the page it is asked for on: the mail comes in it. Left out: the account's own. */
  @ApiProperty({ enum: LANGUAGES, required: false })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** The same for every address, known or not. */
export class SignInLinkAnswer {}

export class LinkSignIn {
  /**
   * What follows # in the link of the mail.
   * @example 'mZ0Yx3v0mB0lq1oQ8s8y1nQm2Qm0sQ2rYv9Xb0kZ1aA'
   */
  @IsString()
  @Length(20, 100)
  token: string;
}

export class PasswordSignIn {
  /** @example 'siv.ek@example.org' */
  @IsString()
  @Length(1, 254)
  email: string;
  /** @example 'fyra gula cyklar i regn' */
  @IsString()
  @Length(1, 1000)
  password: string;
}

export class PasswordAccepted {
  @ApiProperty({ enum: ['second-factor'] })
  next: 'second-factor';
}

export class SecondFactorSignIn {
  /**
   * Six digits from the authenticator app, or one of the recovery codes.
   * @example 123456
   */
  @IsString()
  @Length(6, 40)
  code: string;
}
