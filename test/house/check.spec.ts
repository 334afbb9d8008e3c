import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = path.resolve('.');

/** A house with one fault of each kind. */
const BROKEN: Record<string, string> = {
  'libs/platform/src/index.ts': "export { up } from './up.js';",
  'libs/platform/src/up.ts': "import { claim } from '@app/cases'; export const up = claim;",
  'libs/platform/src/calendar/index.ts': "import 'pg'; export const day = 1;",
  'libs/cases/src/index.ts': "export { claim } from './claim.js';",
  'libs/cases/src/claim.ts': "import { inner } from '@app/materials'; import '../../materials/src/inner.js'; export const claim = inner;",
  'libs/cases/src/domain/lifecycle.ts': "import { claim } from '../claim.js'; export const rule = claim;",
  'libs/cases/src/domain/urgency.ts': "import { of } from 'rxjs'; export const urgent = of;",
  'libs/cases/src/one.ts': "import { two } from './two.js'; export const one: number = two;",
  'libs/cases/src/two.ts': "import { one } from './one.js'; export const two: number = one;",
  'libs/cases/src/screen.ts': "import '@app/ui'; import './gone.js'; import 'jest';",
  'libs/cases/src/open.controller.ts': '@Controller() export class Open { @Get() listOpen() {} @Allow("x") @Get() listShut() {} }',
  'libs/cases/src/twin.controller.ts': '@Public() @Controller() export class Twin { @Get() listShut() {} }',
  'libs/cases/src/utils/BigThing.ts': 'export const x = 1;\n'.repeat(301),
  'libs/materials/src/index.ts': "export { inner } from './inner.js';",
  'libs/materials/src/inner.ts': 'export const inner = 1;',
  'libs/attic/src/index.ts': 'export const old = 1;',
  'libs/ui/src/index.ts': "import '@app/cases';",
  'apps/api/src/main.ts': "import '../../../libs/cases/src/claim.js'; import 'pg'; import '../../member/src/main.js';",
  'apps/member/src/main.ts': "import '@app/cases';",
  'apps/member/src/features/a/page.ts': "import '../b/page.js';",
  'apps/member/src/features/b/page.ts': "import '../../../../../test/thing.js'; export const b = 1;",
  'migrations/run.ts': 'export const run = 1;',
  'test/thing.ts': 'export const thing = 1;',
};

describe('the house check', () => {
  let house: string;
  let said: string;
  let status: number | null;

  beforeAll(() => {
    house = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-house-'));
    for (const [file, text] of Object.entries(BROKEN)) {
      fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      fs.writeFileSync(path.join(house, file), text);
    }
    for (const file of ['tsconfig.json', 'package.json']) fs.copyFileSync(path.join(root, file), path.join(house, file));
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
    const run = spawnSync(process.execPath, [path.join(root, 'test/house/check.mjs')], { cwd: house, encoding: 'utf8' });
    ({ status } = run);
    said = run.stdout + run.stderr;
  });
  afterAll(() => fs.rmSync(house, { recursive: true, force: true }));

  it('fails', () => expect(status).toBe(1));

  it.each([
    ['a room that calls upwards', 'floor-0-platform: libs/platform/src/up.ts → libs/cases/src/index.ts'],
    ['a calendar that knows more than holidays', 'pure-calendar: libs/platform/src/calendar/index.ts'],
    ['a room entered by the window', 'front-doors: libs/cases/src/claim.ts → libs/materials/src/inner.ts'],
    ['an app that enters by the window', 'front-doors-for-apps: apps/api/src/main.ts → libs/cases/src/claim.ts'],
    ['a domain that imports its service', 'pure-domain: libs/cases/src/domain/lifecycle.ts → libs/cases/src/claim.ts'],
    ['a domain that imports a package', 'pure-domain: libs/cases/src/domain/urgency.ts'],
    ['a cycle', 'no-cycles: libs/cases/src/one.ts → libs/cases/src/two.ts'],
    ['a server that imports a screen', 'server-knows-no-web: libs/cases/src/screen.ts'],
    ['an import of nothing', 'resolvable: libs/cases/src/screen.ts → ./gone.js'],
    ['a devDependency that would ship', 'only-dependencies-ship: libs/cases/src/screen.ts'],
    ['an app that talks to the database', 'apps-hold-no-rules: apps/api/src/main.ts'],
    ['an app that imports another', 'apps-apart: apps/api/src/main.ts → apps/member/src/main.ts'],
    ['a screen that imports a room', 'web-knows-no-server: apps/member/src/main.ts → libs/cases/src/index.ts'],
    ['a feature that imports another', 'features-apart: apps/member/src/features/a/page.ts'],
    ['a product that imports a test', 'product-knows-no-tests: apps/member/src/features/b/page.ts → test/thing.ts'],
    ['a room without a floor', 'no-floor: libs/attic'],
    ['a route that nobody guards', 'unguarded: listOpen'],
    ['two routes of one name', 'doubled-name: listShut'],
    ['a file too long', 'too-long: libs/cases/src/utils/BigThing.ts has 301 lines'],
    ['a name that says nothing', 'nameless: libs/cases/src/utils/BigThing.ts'],
    ['a name not in kebab-case', 'kebab-case: libs/cases/src/utils/BigThing.ts'],
  ])('finds %s', (_, fault) => expect(said).toContain(fault));

  it('does not complain of a guarded route', () => expect(said).not.toContain('unguarded: listShut'));
});
