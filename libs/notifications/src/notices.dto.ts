import { ApiProperty } from '@nestjs/swagger';
import { MEMBER_NOTICES, STAFF_NOTICES, type NoticeKind } from './domain/notice-kinds.js';

const KINDS = [...new Set([...MEMBER_NOTICES, ...STAFF_NOTICES])];

/** Something that has happened and concerns you. */
export class Notice {
  /** @example '0190b3a2-7c1e-7d2a-9f00-1a2b3c4d5e6f' */
  id: string;
  /** What has happened. */
  @ApiProperty({ enum: KINDS, example: 'case-new' })
  kind: NoticeKind;
  /** The case it is about.
   * @example '0190b3a2-7c1e-7d2a-9f00-1a2b3c4d5e60' */
  @ApiProperty({ nullable: true, type: String })
  caseId: string | null;
  /** @example 'ST-2026-00123' */
  @ApiProperty({ nullable: true, type: String, example: 'ST-2026-00123' })
  caseNumber: string | null;
  /** @example '2026-11-24T08:00:00.000Z' */
  at: string;
  /** Null until it has been read. */
  @ApiProperty({ nullable: true, type: String, example: null })
  readAt: string | null;
}

export class NoticeList {
  /** The latest 50, newest first; only about cases you may still see. */
  items: Notice[];
  /** How many of all are unread.
   * @example 3 */
  unread: number;
}
