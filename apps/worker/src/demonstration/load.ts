import type { INestApplicationContext } from '@nestjs/common';
import { addDays, addMonths, Clock, Db, Events, instantAt, SYSTEM, toStockholm, WorkQueue } from '@app/platform';
import { CaseStory } from './case-story.js';
import { DaysStory } from './days-story.js';
import { LOADED } from './demonstration.module.js';
import { HistoryClock } from './history-clock.js';
import { History, once } from './history.js';
import { settle } from './people.js';
import { Random } from './random.js';
import { register } from './registers.js';
import { Verbs } from './verbs.js';
import { layUnits, type World } from './world.js';

const CASES = 400;
const MONTHS = 24;
const SEED = 20261124;

export interface Loaded { refused: ReadonlyMap<string, number> }

/** Two years of a union's help to its members, told through the product's own verbs up to this moment. */
export async function loadDemonstration(app: INestApplicationContext, say: (line: string) => void): Promise<Loaded> {
  const end = app.get(Clock).now();
  const today = toStockholm(end);
  const begin = instantAt(addMonths(today, -MONTHS), '07:00');
  const clock = takeOverTime(app, begin);
  const now = (): Date => clock.now();
  const random = new Random(SEED);
  const ownRandom = (): Random => new Random(random.between(0, 2 ** 31)); // stories told at once must not share one
  const verbs = new Verbs(app, clock);
  const db = app.get(Db);

  const world = await settle(db, await layUnits(db), random, begin, today);
  say(`${world.parentOf.size} units, ${world.workplaces.length} workplaces, ${world.people.size} people`);

  const history = new History(clock, () => verbs.heard());
  for (const place of world.workplaces)
    history.begin(once(() => register(world, verbs, ownRandom(), now, place)), instantAt(addDays(toStockholm(begin), random.between(1, 60)), '10:00'));
  history.begin(new DaysStory(world, verbs, ownRandom(), now, history).tell(), begin);
  for (const { at, member } of requests(world, random, begin, today))
    history.begin(new CaseStory(world, verbs, ownRandom(), now, member).tell(), at);
  for (let month = 1; month <= MONTHS; month += 1) {
    await history.tellUntil(month === MONTHS ? end : instantAt(addMonths(toStockholm(begin), month), '00:00'));
    if (month % 6 === 0) say(`${month} of ${MONTHS} months`);
  }

  await clock.at(end, () => db.as(SYSTEM, async () => {
    await db.query(`update mails set state = 'not-sent' where state = 'queued'`); // to nobody: the past is not mailed
    await db.query('update notices set read_at = at where read_at is null and at < $1', [instantAt(addDays(today, -7), '00:00')]);
    await app.get(Events).record(LOADED, { quiet: true });
  }));
  return { refused: verbs.refused };
}

/** More in the seasons, more of late; two in a row from the same member now and then. */
function requests(world: World, random: Random, begin: Date, today: string): { at: Date; member: World['members'][number] }[] {
  const first = toStockholm(begin);
  const days = Math.round((instantAt(today, '12:00').getTime() - begin.getTime()) / 86_400_000);
  const quiet = [6, 7, 8]; // July and the weeks around it
  return Array.from({ length: CASES }, (_, index) => {
    const someDay = (): string => addDays(first, days - random.between(0, index % 16 === 0 ? 4 : index % 5 === 0 ? 60 : days));
    let day = someDay();
    while (quiet.includes(Number(day.slice(5, 7))) && random.chance(0.6)) day = someDay();
    const time = `${String(random.between(7, 21)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
    return { at: instantAt(day, time), member: index < world.members.length ? world.members[index] : random.pick(world.members) };
  });
}

/** History has a clock of its own, and asks the queue for nothing: what is still to be done when it ends, the worker's sweep finds. */
function takeOverTime(app: INestApplicationContext, begin: Date): HistoryClock {
  const clock = new HistoryClock(begin);
  Object.assign(app.get(Clock), { now: () => clock.now() });
  Object.assign(app.get(WorkQueue), { add: () => Promise.resolve() });
  return clock;
}
