/** How high each room stands. It may call rooms on lower floors, and hears from higher ones only by events. */
export const FLOORS = {
  platform: 0, identity: 1, organisation: 2, materials: 2, cases: 3, talks: 4, 'follow-ups': 5, notifications: 6, reports: 6, privacy: 6,
};

const WEB_LIBS = '(ui|api-client)';
const SERVER_LIBS = `libs/(?!${WEB_LIBS}/)[^/]+`;
const SPEC = '\\.spec\\.ts$';

const floors = Object.entries(FLOORS).map(([room, floor]) => ({
  name: `floor-${floor}-${room}`,
  comment: `${room} (floor ${floor}) calls only downwards; what stands as high or higher hears of it by events`,
  from: { path: `^libs/${room}/` },
  to: { path: `^libs/(${Object.keys(FLOORS).filter((other) => other !== room && FLOORS[other] >= floor).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const forbidden = [
  { name: 'no-cycles', comment: 'no module reaches itself', from: {}, to: { circular: true } },
  ...floors.map((rule) => ({ ...rule, from: { ...rule.from, pathNot: SPEC } })),
  {
    name: 'front-doors', comment: 'other rooms come in through @app/<room>, never deeper',
    from: { path: '^libs/([^/]+)/', pathNot: SPEC }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
  },
  {
    name: 'front-doors-for-apps', comment: 'apps come in through @app/<room>, never deeper (styles and fonts excepted)',
    from: { path: '^apps/' }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$).*\\.tsx?$' },
  },
  {
    name: 'pure-domain', comment: 'domain/ is plain functions over plain values: it imports only its own domain/',
    from: { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC }, to: { pathNot: '^libs/$1/src/domain/' },
  },
  {
    name: 'pure-calendar', comment: 'the calendar knows only the public holidays',
    from: { path: '^libs/platform/src/calendar/', pathNot: SPEC }, to: { pathNot: '^libs/platform/src/calendar/|(^|/)node_modules/date-holidays/' },
  },
  {
    name: 'apps-hold-no-rules', comment: 'api and worker wire rooms; they do not reach into the database or the queue',
    from: { path: '^apps/(api|worker)/' }, to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg|bullmq|@nestjs/bullmq)/' },
  },
  {
    name: 'apps-apart', comment: 'one app does not import another',
    from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'web-knows-no-server', comment: 'the browser meets the server over the API only',
    from: { path: `^(apps/(member|admin)|libs/${WEB_LIBS})/` }, to: { path: `^(${SERVER_LIBS}|migrations|apps/(api|worker|local))/` },
  },
  {
    name: 'server-knows-no-web', comment: 'the server holds no screen',
    from: { path: `^(apps/(api|worker)|${SERVER_LIBS}|migrations)/` }, to: { path: `^(libs/${WEB_LIBS}|apps/(member|admin))/` },
  },
  {
    name: 'features-apart', comment: 'features of a web app never import each other',
    from: { path: '^apps/([^/]+)/src/features/([^/]+)/' }, to: { path: '^apps/[^/]+/src/features/', pathNot: '^apps/$1/src/features/$2/' },
  },
  {
    name: 'product-knows-no-tests', comment: 'nothing that ships imports a test',
    from: { path: '^(apps|libs|migrations)/', pathNot: SPEC }, to: { path: '^test/' },
  },
  {
    name: 'only-dependencies-ship', comment: 'the server must run without devDependencies',
    from: { path: `^(apps/(api|worker)|${SERVER_LIBS}|migrations)/`, pathNot: SPEC }, to: { dependencyTypes: ['npm-dev'] },
  },
  { name: 'resolvable', comment: 'every import finds its file', from: { pathNot: '^apps/(member|admin)/' }, to: { couldNotResolve: true } },
];
