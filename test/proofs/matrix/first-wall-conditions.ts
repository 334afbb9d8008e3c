interface Condition {
  condition: RegExp;
  /** What stands there when it is gone; parameters that are sent along are still used. */
  without: string;
  /** Stays when all others go: see `isOpen`. */
  apart?: true;
}

/** Conditions of the first wall that stand in statements of their own. */
export const WRITTEN: Record<string, Condition> = {
  'managers and trainings of my units': { condition: /"Workplace"\."unit_id" IN \(([^)]+)\)/, without: '"Workplace"."unit_id" is not null and array[$1]::text[] is not null' },
  'materials of my units': {
    condition: /(from workplaces where id = \$1 and) \$2 = 'staff' and unit_id = any\(\$3::int\[\]\)/, without: '$1 $$2::text is not null and $$3::int[] is not null',
  },
  'materials of my own workplace': { condition: /(join accounts a on a\.workplace_id = x\.workplace_id\s+where) a\.id = \$1/, without: '$1 $$1::uuid is not null' },
  'mandates in units I lead': {
    condition: /m\.account_id = \$1 and m\.role = 'unit-lead' and \$2::date between m\.from_date and coalesce\(m\.ended_on - 1, m\.to_date\)\s+union/,
    without: '$$1::uuid is not null and $$2::date is not null union',
  },
  'cases in units I lead': {
    condition: /m\.account_id = (\$\d+)::uuid and m\.role = 'unit-lead' and m\.unit_id in \(select id from up\)/,
    without: `$1::uuid is not null and m.role = 'unit-lead' and m.unit_id in (select id from up)`,
    apart: true,
  },
  'my own notices': { condition: /n\.account_id = \$1 and n\.audience/, without: '$$1::uuid is not null and n.audience' },
  'notices of this web app': { condition: /n\.account_id = \$1 and n\.audience = \$2/, without: 'n.account_id = $$1 and $$2::text is not null' },
  'my own notices, all read': { condition: /(set read_at = \$3 where) account_id = \$1 and/, without: '$1 $$1::uuid is not null and' },
  'what I have begun to write': { condition: /(from composer_drafts where case_id = \$1) and account_id = \$2$/, without: '$1 and $$2::uuid is not null' },
  'what I have begun to write, sent': { condition: /(delete from composer_drafts where case_id = \$1) and account_id = \$2/, without: '$1 and $$2::uuid is not null' },
  'my own account': { condition: /(left join employers e on e\.id = w\.employer_id\s+where) a\.id = \$1$/, without: '$1 $$1::uuid is not null', apart: true },
  'my own account, changed': { condition: /(update accounts set phone[^;]*where) id = \$1 and/, without: '$1 $$1::uuid is not null and' },
  'my own account, as staff': { condition: /(FROM "accounts" "Account" WHERE) \(\("Account"\."id" = \$1\)\)/, without: '$1 $$1::uuid is not null' },
  'my own preferences': { condition: /(update accounts set language = coalesce[^;]*where) id = \$1$/, without: '$1 $$1::uuid is not null' },
  'my own rules': { condition: /(update accounts set data_rules_confirmed_at = \$2 where) id = \$1$/, without: '$1 $$1::uuid is not null' },
  'my own mandates': { condition: /(from mandates m join units u on u\.id = m\.unit_id\s+where) m\.account_id = \$1/, without: '$1 $$1::uuid is not null' },
  'my own session, ended': { condition: /(update sessions set revoked_at = \$1 where) id = \$2/, without: '$1 $$2::uuid is not null' },
  'my own sessions, ended': { condition: /(update sessions set revoked_at = \$1 where) account_id = \$2/, without: '$1 $$2::uuid is not null' },
  'who is protected goes by number among follow-ups': {
    condition: /case when a\.protected_identity and c\.rep_id is distinct from (\$\d+)::uuid/, without: 'case when false and $1::uuid is null', apart: true,
  },
  'who is protected is not found': { condition: / and not a\.protected_identity/, without: '', apart: true },
  'mere members are no staff': { condition: /\(a\.roles && '\{direkt,dpo,admin\}' or [^)]*\)/, without: 'true', apart: true },
};
