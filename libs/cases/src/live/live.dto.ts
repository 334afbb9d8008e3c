import { ApiProperty } from '@nestjs/swagger';

/** Something happened in a case you may see; which, and what, and nothing else about it. */
export class CaseNews {
  @ApiProperty({ enum: ['case'] })
  type: 'case';
  /** The case's.
   * @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** The event's name.
   * @example 'case.claimed' */
  name: string;
}

const LIVE_SIGNALS = ['listening', 'gap', 'pulse'] as const;

/**
 * About the stream itself. `listening`: from now on you are told; `gap`: some may have been missed, so look anew; `pulse`: nothing has
 * happened, and the line is whole.
 */
export class LiveSignal {
  /** @example 'listening' */
  @ApiProperty({ enum: LIVE_SIGNALS })
  type: (typeof LIVE_SIGNALS)[number];
}

/** The `data` of each event on the stream, as JSON. */
export type LiveEvent = CaseNews | LiveSignal;
