import { attempt } from './attempt.js';
import { type Cell, isCaseKind, nameOf, NOTHING } from './cells.js';
import { openGap, passed } from './first-wall.js';
import { shown, type Telling } from './likeness.js';
import { markOfEverything, markOfHidden, type Secrets, secretsOf, toldIn } from './secrets.js';
import type { Query, Stage } from './stage.js';
import { progress, tell } from './tell.js';
import { MORE_WITHOUT_GUARDS, type Role, ROLES } from './table.js';

export type Walls = 'both walls' | 'guards alone' | 'row security alone';

/** What has been learnt about the product as it should be, and what every cell is held to. */
export class Walk {
  private readonly absent = new Map<string, string>();
  private readonly marks = new Map<string, string>();
  /** What each cell was told with both walls up. */
  private readonly told = new Map<string, string>();
  /** Uses of the first wall that were passed on another way than a cell. */
  elsewhere: string[] = [];
  /** Which uses and conditions of the first wall each cell came past. */
  private readonly ways = new Map<string, string[]>();

  private constructor(private readonly stage: Stage, private readonly secrets: Map<Role, Secrets>, private readonly telling: Telling) {}

  static async begin(stage: Stage, telling: Telling): Promise<Walk> {
    const secrets = new Map<Role, Secrets>();
    for (const role of ROLES) secrets.set(role, await secretsOf(role, stage));
    const walk = new Walk(stage, secrets, telling);
    for (const role of ROLES) {
      for (const drafts of [true, false]) walk.marks.set(`${role} ${drafts}`, await markOfHidden(walk.asOwner, secrets.get(role)!, drafts));
    }
    return walk;
  }

  waysOf(cell: Cell): string[] {
    return this.ways.get(nameOf(cell)) ?? [];
  }

  /** Every use of `visibleTo` that something came past. */
  uses(): string[] {
    return [...new Set([...this.ways.values(), this.elsewhere].flat())].filter((name) => / [a-zA-Z]+$/.test(name) && name.includes('/')).sort();
  }

  /** Every deviation from the table, in words. */
  async all(cells: readonly Cell[], walls: Walls): Promise<string[]> {
    const faults: string[] = [];
    const untouched = await markOfEverything(this.stage);
    if (walls === 'guards alone') await this.stage.secondWall('disable');
    if (walls === 'row security alone') openGap({ all: true });
    this.absent.clear();
    for (const [at, cell] of cells.entries()) {
      faults.push(...await this.one(cell, walls));
      progress(walls, at + 1, cells.length);
    }
    openGap({});
    if (walls === 'guards alone') await this.stage.secondWall('enable');
    if (await markOfEverything(this.stage) !== untouched) faults.push(`${walls}: something was changed by requests that were refused or taken back`);
    tell(`cells with ${walls}`, cells.length, faults.length);
    return faults;
  }

  /** One cell with the walls as they stand now. */
  async one(cell: Cell, walls: Walls): Promise<string[]> {
    const secrets = this.secrets.get(cell.role)!;
    const faults: string[] = [];
    const fault = (what: string): void => void faults.push(`${walls}: ${nameOf(cell)}: ${what}`);
    const refused = cell.status >= 400 && walls === 'both walls';
    this.stage.dryRun(refused ? null : async (query) => {
      if (cell.operation.method !== 'get' && await this.changed(cell.role, query, walls === 'guards alone')) fault('changes what is hidden');
    });
    passed.clear();
    const answer = await attempt(cell, this.stage);
    const name = nameOf(cell);
    if (walls === 'both walls') this.ways.set(name, [...passed]);
    const rowsOnly = walls === 'row security alone' && aboutRowsOnly(cell);
    if (answer.status !== cell.status && !rowsOnly) fault(`${answer.status} ${JSON.stringify(answer.body).slice(0, 120)}, and the table says ${cell.status}`);
    if (cell.as === 'open') return faults;
    const words = toldIn(`${JSON.stringify([...answer.headers])} ${JSON.stringify(answer.body)}`, secrets, cell);
    if (words.length) fault(`tells of ${words.join(', ')}`);
    if (cell.as === 'hidden' && cell.state !== 'absent' && !rowsOnly && shown(answer) !== await this.answerForNothing(cell)) fault(`is not the answer for what does not exist: ${shown(answer)}`);
    const told = this.telling(answer);
    if (walls === 'both walls') this.told.set(name, told);
    else if (!rowsOnly && this.told.has(name) && told !== this.told.get(name)) fault(`tells other than with both walls:\n    ${difference(this.told.get(name)!, told)}`);
    return faults;
  }

  private async answerForNothing(cell: Cell): Promise<string> {
    const key = `${cell.operation.name} ${cell.role}`;
    const known = this.absent.get(key);
    if (known) return known;
    const answer = shown(await attempt({ ...cell, id: /^\d+$/.test(cell.id) ? '2000000000' : NOTHING }, this.stage));
    this.absent.set(key, answer);
    return answer;
  }

  private async changed(role: Role, query: Query, drafts: boolean): Promise<boolean> {
    return await markOfHidden(query, this.secrets.get(role)!, drafts) !== this.marks.get(`${role} ${drafts}`);
  }

  private readonly asOwner: Query = async (sql, params) => (await this.stage.product.db.query(sql, params)).rows as never;
}

/** Row security knows rows, not what a role may do with them; and offices are no secret to it, only what is registered of them. */
const aboutRowsOnly = ({ as, state, operation }: Cell): boolean =>
  as === 'may not' || (as === 'hidden' && !isCaseKind(state)) || operation.name in MORE_WITHOUT_GUARDS;

/** Where two texts part, with a little around it. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 60), at + 60)}\n    …${b.slice(Math.max(0, at - 60), at + 60)}`;
}
