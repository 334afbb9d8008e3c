import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { Product } from './product.js';

/** A method of a controller that answers a route. */
export interface Handler {
  name: string;
  handler: () => unknown;
  controller: { prototype: object } & (() => unknown);
}

/** Every route the API answers, by the method that does. */
export function handlersOf({ api }: Product): Handler[] {
  const scanner = new MetadataScanner();
  return new DiscoveryService(api.get(ModulesContainer)).getControllers().flatMap(({ metatype }) => {
    const controller = metatype as unknown as Handler['controller'];
    const methods = controller.prototype as Record<string, () => unknown>;
    return scanner.getAllMethodNames(controller.prototype).map((name) => ({ name, handler: methods[name]!, controller }))
      .filter(({ handler }) => Reflect.getMetadata(METHOD_METADATA, handler) !== undefined);
  });
}
