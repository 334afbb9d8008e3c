/** Where this room keeps data about people. */
export const identityPersonalData = [
  { table: 'accounts', column: 'id', what: 'who has an account, and with roles that one is a member' },
  { table: 'accounts', column: 'name', what: 'name' },
  { table: 'accounts', column: 'email', what: 'e-mail address as written' },
  { table: 'accounts', column: 'email_key', what: 'e-mail address as looked up' },
  { table: 'accounts', column: 'phone', what: 'phone number' },
  { table: 'accounts', column: 'member_number', what: 'member number' },
  { table: 'accounts', column: 'unit_id', what: 'branch or section' },
  { table: 'accounts', column: 'workplace_id', what: 'workplace' },
  { table: 'accounts', column: 'protected_identity', what: 'that the identity is protected' },
  { table: 'accounts', column: 'password_hash', what: 'argon2id hash' },
  { table: 'accounts', column: 'totp_secret', what: 'second factor', sealed: true },
  { table: 'accounts', column: 'data_rules_confirmed_at', what: 'when the data rules were confirmed' },
  { table: 'recovery_codes', column: 'account_id', what: 'whose recovery codes' },
  { table: 'sign_in_links', column: 'account_id', what: 'who was sent a link' },
  { table: 'sign_in_links', column: 'token_sealed', what: 'the link, until its mail has gone', sealed: true },
  { table: 'sessions', column: 'account_id', what: 'who was signed in, and when' },
] as const;
