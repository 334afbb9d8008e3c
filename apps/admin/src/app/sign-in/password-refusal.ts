import { m } from '@texts';

/** Why a password was not taken, in words. */
export function passwordRefusal(code = ''): string {
  if (/short|length/i.test(code)) return m.activate_password_short();
  if (/long/i.test(code)) return m.activate_password_long();
  return m.activate_password_common();
}
