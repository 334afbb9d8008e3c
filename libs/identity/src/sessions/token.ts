import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in letters that survive an address and a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. It has 256 bits of its own, so a plain fast hash hides it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
