import type { LoggerService } from '@nestjs/common';
import { Clock } from '../clock.js';
import { asJson, asText, type Facts, type Level, LEVELS, type Line } from './lines.js';
import { placesOf } from './places.js';
import { currentRequest } from './request-id.js';

const clock = new Clock();

/** Where every line of a program goes: requests and news to standard output, warnings and errors to standard error. */
export class Log implements LoggerService {
  private readonly form: (line: Line) => string;
  private readonly least: number;

  constructor(private readonly program: string, { level, format }: { level: Level; format: 'json' | 'text' }) {
    this.form = format === 'json' ? asJson : asText;
    this.least = LEVELS.indexOf(level);
  }

  debug = (message: unknown, context?: string): void => this.say('debug', message, context);
  log = (message: unknown, context?: string): void => this.say('info', message, context);
  warn = (message: unknown, context?: string): void => this.say('warn', message, context);
  /** Nest hands errors a stack between message and context. */
  error = (message: unknown, ...rest: (string | undefined)[]): void => {
    const [context, stack] = [rest.at(-1), rest.length > 1 ? rest[0] : undefined];
    this.say('error', message, context, stack ? { places: placesOf(stack) } : {});
  };
  fatal = this.error;

  /** A message may be words, or `{ message, ...facts }`. */
  private say(level: Level, message: unknown, context?: string, more: Facts = {}): void {
    if (LEVELS.indexOf(level) < this.least) return;
    const { message: words, request, ...facts } = partsOf(message);
    const line: Line = {
      time: clock.now(), level, program: this.program, context, message: String(words),
      request: (request as string | undefined) ?? currentRequest(), facts: { ...facts, ...more },
    };
    (level === 'warn' || level === 'error' ? process.stderr : process.stdout).write(`${this.form(line)}\n`);
  }
}

/** An error's message may quote what somebody wrote: its name, code and places say enough. */
function partsOf(message: unknown): Facts {
  if (message instanceof Error) return { message: message.name, code: (message as { code?: string }).code, places: placesOf(message) };
  return typeof message === 'object' && message !== null ? (message as Facts) : { message: String(message) };
}
