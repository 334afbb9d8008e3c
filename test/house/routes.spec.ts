import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSION, PERMISSIONS, PUBLIC } from '@app/identity';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { smallUnion, type SmallUnion } from '../factories/world.js';
import { Client } from '../setup/client.js';
import { handlersOf } from '../setup/handlers.js';
import { type Product, startProduct } from '../setup/product.js';

/** Open to whoever comes, and why. A new one is added here on purpose. */
const OPEN = [
  'acceptInvitation', 'getLive', 'getReady', 'listDemonstrationMails', 'listDemonstrationPeople', 'openInvitation', 'requestSignInLink',
  'signInForDemonstration', 'signInWithLink', 'signInWithPassword', 'signInWithSecondFactor',
];

interface Route {
  name: string;
  method: string;
  path: string;
  permission: string | undefined;
  open: boolean;
}

function routesOf(product: Product): Route[] {
  const reflector = new Reflector();
  return handlersOf(product).map(({ name, handler, controller }) => {
    const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].flat()
      .map((part: string) => part.replaceAll(/^\/|\/$/g, '')).filter(Boolean).join('/');
    return {
      name, path: `/${path}`, method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
      permission: reflector.getAllAndOverride<string>(PERMISSION, [handler, controller]), open: reflector.getAllAndOverride<boolean>(PUBLIC, [handler, controller]),
    };
  });
}

describe('every route', () => {
  let product: Product;
  let union: SmallUnion;
  let routes: Route[];

  beforeAll(async () => {
    product = await startProduct();
    union = await smallUnion(product);
    routes = routesOf(product);
  }, 60_000);
  afterAll(() => product.stop());

  const call = (client: Client, { method, path }: Route) => {
    const address = path.replaceAll(/:[a-zA-Z]+/g, '0199b1a0-7c11-7000-8000-00000000dead');
    return method === 'GET' ? client.get(address) : client[method.toLowerCase() as 'post'](address, method === 'DELETE' ? undefined : {});
  };

  it('has a name of its own, which is also the client function', () => {
    const names = routes.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('says who may: one permission that somebody has, or open on purpose', () => {
    const known = new Set<string>(Object.values(PERMISSIONS).flat());
    expect(routes.filter(({ open, permission }) => !open && !(permission && known.has(permission)))).toEqual([]);
    expect(routes.filter(({ open }) => open).map(({ name }) => name).sort()).toEqual(OPEN);
  });

  it('answers 401 to somebody who is not signed in', async () => {
    const stranger = new Client(product.url);
    const answers = await Promise.all(routes.filter(({ open }) => !open).map(async (route) => ({ ...route, ...await call(stranger, route) })));
    expect(answers.filter(({ status }) => status !== 401).map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([]);
  });

  it('answers 401 to a member at a staff route, and to staff at a member route', async () => {
    const member = await union.world.as(union.member, 'member');
    const rep = await union.world.as(union.rep, 'staff');
    const mine = ({ permission }: Route) => permission!.startsWith('me.');
    const wrong = await Promise.all(routes.filter(({ open }) => !open).map(async (route) => ({ ...route, ...await call(mine(route) ? rep : member, route) })));
    expect(wrong.filter(({ status }) => status !== 401).map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([]);
  });

  it('is in the OpenAPI document, under its own name', async () => {
    const document = await (await fetch(`${product.url}/api/openapi.json`)).json() as { paths: Record<string, Record<string, { operationId: string }>> };
    const documented = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(documented.sort()).toEqual(routes.map(({ name }) => name).filter((name) => !['getLive', 'getReady'].includes(name)).sort());
  });

});
