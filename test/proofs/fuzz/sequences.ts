import fc from 'fast-check';
import type { ApiDocument, Operation } from '../../setup/api-document.js';
import { eventually } from '../../setup/eventually.js';
import type { Product } from '../../setup/product.js';
import type { Fuzzer } from './fuzzer.js';
import { Known } from './known.js';
import { type Recipe, recipes, usualParts } from './requests.js';
import type { Asked } from './send.js';
import type { Stage } from './stage.js';
import { allStories, type Beat, type Meanwhile, MEANWHILE, type Step } from './stories.js';
import { least, valid } from './values.js';

/** A beat of a story, as told this time. */
export interface Told {
  beat: Beat;
  recipe: Recipe | null;
  /** 0 leaves it out; 2 sends the very same request twice. */
  times: number;
  /** Other things that people do meanwhile. */
  then: Recipe[];
}

const stepOf = (beat: Beat): Step | null => (typeof beat !== 'string' ? beat : MEANWHILE.includes(beat) ? null : { operation: beat });

/** Carries out stories, as they stand or twisted, and looks at every answer. */
export class Sequences {
  private readonly operations: Map<string, Operation>;

  constructor(private readonly document: ApiDocument, private readonly fuzzer: Fuzzer, private readonly product: Product) {
    this.operations = new Map(document.operations.map((operation) => [operation.name, operation]));
  }

  /** As it stands: all right, once, in order. */
  plain(beats: Beat[]): Told[] {
    return beats.map((beat) => ({ beat, times: 1, then: [], recipe: this.recipe(stepOf(beat), undefined) }));
  }

  /** Stories with beats left out, sent twice, sent wrongly or by others, and anything else done in between. */
  twisted(): fc.Arbitrary<Told[]> {
    const anything = fc.oneof(...this.document.operations.map((operation) => recipes(this.document, operation)));
    const told = (beat: Beat): fc.Arbitrary<Told> => {
      const step = stepOf(beat);
      const operation = this.operations.get(step?.operation ?? '');
      const bodies = operation?.body ? valid(this.document, operation.body) : fc.constant(undefined);
      const as = !step ? fc.constant(null) : fc.oneof(
        { arbitrary: fc.constant(this.recipe(step, undefined)), weight: 6 },
        { arbitrary: bodies.map((body) => this.recipe(step, body)), weight: 2 },
        { arbitrary: bodies.map((body) => ({ ...this.recipe(step, body)!, ifMatch: 'older' as const, key: 'same' as const })), weight: 1 },
        { arbitrary: recipes(this.document, operation!), weight: 2 },
      );
      return fc.record({
        beat: fc.constant(beat), recipe: as, times: fc.constantFrom(0, ...Array<number>(20).fill(1), 2, 2), then: fc.array(anything, { maxLength: 1 }),
      });
    };
    return fc.constantFrom(...allStories(this.document.operations)).chain((beats) => fc.tuple(...beats.map(told)));
  }

  /** Null when every answer was as documented and whatever was sent twice under one key was answered alike. */
  async run(stage: Stage, story: Told[], trail: Asked[]): Promise<string | null> {
    for (const { beat, recipe, times, then } of story) {
      if (times && recipe) {
        const fault = await this.tell(stage, recipe, times, trail);
        if (fault) return fault;
      } else if (times) await this.meanwhile(stage, beat as Meanwhile);
      for (const other of then) {
        const { fault } = await this.fuzzer.ask(stage, other, trail);
        if (fault) return fault;
      }
    }
    return null;
  }

  private async tell(stage: Stage, recipe: Recipe, times: number, trail: Asked[]): Promise<string | null> {
    const { asked, answer, fault } = await this.fuzzer.ask(stage, recipe, trail);
    if (fault || times < 2) return fault;
    const again = await this.fuzzer.send(stage, asked, trail);
    if (again.fault) return again.fault;
    const keyed = asked.headers.some(([name]) => name === 'idempotency-key') && recipe.headers.length === 0;
    const alike = again.answer!.status === answer!.status && again.answer!.text === answer!.text;
    return keyed && answer!.status < 300 && !alike
      ? `is answered differently under the same key: ${answer!.status} ${answer!.text.slice(0, 200)}, then ${again.answer!.status} ${again.answer!.text.slice(0, 200)}` : null;
  }

  private recipe(step: Step | null, body: unknown): Recipe | null {
    if (!step) return null;
    const operation = this.operations.get(step.operation);
    if (!operation) throw new Error(`${step.operation} is in a story, but not in the document`);
    const said = operation.body && { ...(body ?? least(this.document, operation.body)) as object, ...step.says };
    return {
      operation: operation.name, who: step.who ?? 'allowed', address: usualParts(operation, 0), query: this.query(operation), headers: [], ifMatch: 'current', key: 'new', body: said,
    };
  }

  /** What must be said in the address. */
  private query({ parameters }: Operation): Recipe['query'] {
    return parameters.filter((p) => p.in === 'query' && p.required).map(({ name, schema }) => [name, least(this.document, schema!, name)]);
  }

  private async meanwhile(stage: Stage, what: Meanwhile): Promise<void> {
    if (what === 'the worker works') return this.product.drain();
    if (what === 'a minute passes') return this.product.clock.set(new Date(this.product.clock.now().getTime() + 60_000));
    await this.product.drain();
    const [kind, link] = what === 'the mail is read' ? ['sign-in-link', /\/sign-in#(\S+)/] as const : ['invitation', /\/activate#(\S+)/] as const;
    const email = String(stage.pick(new Known('emails')));
    const { rowCount: sent } = await this.product.db.query('select 1 from mails m join accounts a on a.id = m.account_id where a.email = $1 and m.kind = $2', [email, kind]);
    if (!sent) return; // a story that was twisted may have asked for none
    const token = await eventually(async () => {
      const links = (await this.product.mailbox.mails()).filter(({ to }) => to.includes(email)).flatMap(({ text }) => link.exec(text)?.[1] ?? []);
      if (links.length === 0) throw new Error('The mail has not come yet');
      return links.at(-1)!;
    });
    stage.tell('tokens', token);
  }
}
