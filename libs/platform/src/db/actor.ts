/** On whose behalf something is done. Row security in the database sees the same four facts. */
export interface Actor {
  readonly accountId: string | null;
  readonly audience: 'member' | 'staff' | 'system' | 'sign-in' | 'none';
  readonly roles: readonly string[];
  /** Units the actor's mandates cover today, with everything below them. */
  readonly units: readonly number[];
  /** As what in which of them: somebody may lead one unit and be a rep in another. Left out, every role holds in every unit. */
  readonly served?: readonly Served[];
  readonly sessionId?: string;
  readonly name?: string;
  readonly language?: 'sv' | 'en';
  /** A rep who has not confirmed the data rules within a year. */
  readonly dataRulesDue?: boolean;
}

export interface Served { readonly unit: number; readonly role: string }

const nobody = { accountId: null, roles: [], units: [] } as const;

/** Not signed in: sees no protected row. */
export const NOBODY: Actor = { ...nobody, audience: 'none' };
/** The worker's jobs. */
export const SYSTEM: Actor = { ...nobody, audience: 'system' };
/** Before anyone is known: accounts, links and sessions only. */
export const SIGN_IN: Actor = { ...nobody, audience: 'sign-in' };
