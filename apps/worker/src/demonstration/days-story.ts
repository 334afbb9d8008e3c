import { addDays, instantAt, isWorkingDay, SYSTEM, toStockholm } from '@app/platform';
import { once, type History, type Story } from './history.js';
import { atWork, later } from './moments.js';
import type { Random } from './random.js';
import type { Verbs } from './verbs.js';
import { asStaff, type World } from './world.js';

/** What becomes of what falls due: most is done at once, some late, some never. A question the member leaves unanswered is let go. */
const PACES = {
  rep: [['today', 15], ['late', 4], ['skip', 1], ['never', 1]],
  member: [['skip', 9], ['never', 1]],
} as const;
const SKIPPED_BECAUSE = { rep: 'done-another-way', member: 'member-declined' } as const;
type Owner = keyof typeof PACES;
type Pace = (typeof PACES)[Owner][number][0];

/** What the product does by itself as days pass, and what reps do with what falls due. */
export class DaysStory {
  private readonly seen = new Set<string>();

  constructor(
    private readonly world: World, private readonly verbs: Verbs, private readonly random: Random, private readonly now: () => Date,
    private readonly history: History,
  ) {}

  async *tell(): Story {
    for (let day = toStockholm(this.now()); ; day = addDays(day, 1)) {
      yield instantAt(day, '08:01');
      await this.verbs.days.pass();
      await this.verbs.mandates.watch();
      for (const time of isWorkingDay(day) ? ['09:01', '16:01'] : ['09:01']) {
        yield instantAt(day, time);
        await this.verbs.lateness.sweep();
        await this.handOut();
      }
    }
  }

  /** Each rep hears of what has fallen due, and does something about it. */
  private async handOut(): Promise<void> {
    const due = await this.verbs.db.as(SYSTEM, () => this.verbs.db.query<{ id: string; owner: Owner }>(
      `select id, owner from follow_ups where state = 'overdue' and owner in ('rep', 'member') or state = 'due' and owner = 'rep' order by due_at, id`));
    for (const { id, owner } of due.filter((row) => !this.seen.has(row.id))) {
      this.seen.add(id);
      const pace = this.random.weighted<Pace>(PACES[owner]);
      if (pace === 'never') continue;
      const at = pace === 'late' ? atWork(this.now(), 3, this.random) : later(this.now(), 0.5 + this.random.next() * 5);
      this.history.begin(once(() => this.does(id, pace === 'skip' ? SKIPPED_BECAUSE[owner] : null)), at);
    }
  }

  private async does(id: string, skippedBecause: (typeof SKIPPED_BECAUSE)[Owner] | null): Promise<void> {
    const [row] = await this.verbs.db.as(SYSTEM, () => this.verbs.db.query<{ repId: string | null }>(
      `select c.rep_id as "repId" from follow_ups f join cases c on c.id = f.case_id where f.id = $1 and f.state in ('due', 'overdue', 'escalated')`, [id]));
    if (!row?.repId) return;
    const rep = asStaff(this.world, row.repId, toStockholm(this.now()));
    await this.verbs.as(rep, () => (skippedBecause ? this.verbs.followUps.skip(id, skippedBecause) : this.verbs.followUps.finish(id)));
  }
}
