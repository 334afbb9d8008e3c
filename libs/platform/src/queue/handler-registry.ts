import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { isEvent } from '../events/define-events.js';
import { HANDLER, type HandlerMark } from './handlers.js';
import type { Repeating } from './turns.js';

export type Handler = HandlerMark & { run: (input: unknown) => Promise<void> };

/** Finds every @On, @Task and @Every at boot. An unknown event or a name used twice stops the boot. */
@Injectable()
export class HandlerRegistry implements OnApplicationBootstrap {
  private found: Map<string, Handler> | undefined;

  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner, private readonly reflector: Reflector) {}

  onApplicationBootstrap(): void {
    void this.byName;
  }

  /** Looked for at first use: every provider stands by then. */
  private get byName(): Map<string, Handler> {
    return (this.found ??= this.find());
  }

  private find(): Map<string, Handler> {
    const found = new Map<string, Handler>();
    for (const { instance } of this.discovery.getProviders() as { instance: Record<string, (input: unknown) => Promise<void>> | null }[]) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const mark = this.reflector.get<HandlerMark | undefined>(HANDLER, instance[method] as never);
        if (mark) register(found, { ...mark, run: (input) => instance[method]!.call(instance, input) });
      }
    }
    return found;
  }

  listenersOf(event: string): Handler[] {
    return this.all('on').filter((h) => h.kind === 'on' && h.event === event);
  }

  listener(name: string): Handler {
    const handler = this.byName.get(name);
    if (!handler) throw new Error(`No handler is named ${name}`);
    return handler;
  }

  repeating(): Repeating[] {
    return this.all('every').flatMap((h) => (h.kind === 'every' ? [{ name: h.name, ms: h.ms }] : []));
  }

  all(kind: Handler['kind']): Handler[] {
    return [...this.byName.values()].filter((h) => h.kind === kind);
  }
}

function register(found: Map<string, Handler>, handler: Handler): void {
  if (handler.kind === 'on' && !isEvent(handler.event)) throw new Error(`${handler.name} listens to ${handler.event}, which no room defines`);
  if (found.has(handler.name)) throw new Error(`Two handlers are named ${handler.name}`);
  found.set(handler.name, handler);
}
