import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { audienceOf, type Permission } from '../domain/roles.js';

export const PERMISSION = 'permission';
export const PUBLIC = 'public';
export const UNATTENDED = 'unattended';

/** Who may call a route: those signed in, in the web app the permission belongs to, whose roles have it. */
export const Allow = (permission: Permission): ClassDecorator & MethodDecorator => applyDecorators(
  SetMetadata(PERMISSION, permission),
  ApiCookieAuth(audienceOf(permission)),
  ApiExtension('x-permission', permission),
);

/** A route anyone may call, signed in or not. Every route says this or `@Allow`; one that says neither is closed. */
export const Public = (): ClassDecorator & MethodDecorator => applyDecorators(
  SetMetadata(PUBLIC, true),
  SetMetadata('swagger/apiSecurity', []), // the document says: no sign-in needed
  ApiExtension('x-permission', 'public'),
);

/** A call the web apps make by themselves: it does not count as someone being at the keyboard, so the session still runs out. */
export const Unattended = (): ClassDecorator & MethodDecorator => SetMetadata(UNATTENDED, true);
