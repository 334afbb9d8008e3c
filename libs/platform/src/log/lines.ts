export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** What a line says besides its message: codes, numbers, ids of requests. Never who, and never what somebody wrote. */
export type Facts = Record<string, string | number | boolean | null | undefined>;

export interface Line { time: Date; level: Level; program: string; context?: string; message: string; request?: string; facts: Facts }

/** One JSON object on one line: for whoever collects logs. */
export function asJson({ time, level, program, context, message, request, facts }: Line): string {
  return JSON.stringify({ time: time.toISOString(), level, program, context, message, request, ...facts });
}

/** For people at a terminal. A stack keeps its lines. */
export function asText({ time, level, program, context, message, request, facts }: Line): string {
  const { places, ...rest } = facts;
  const said = Object.entries({ ...rest, request }).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${value}`);
  return [time.toISOString().slice(11, 23), level.padEnd(5), program, context, message, ...said].filter(Boolean).join(' ') + (places ? `\n${places}` : '');
}
