import { asProblem, type Problem } from '@app/api-client';
import { Held } from '@app/ui';
import { saveDraft, type Draft, type HelpRequestContent } from './draft.js';
import { mergeDrafts, sameDraft } from './merge-drafts.js';
import { sendable } from './sendable.js';

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'gone';

export interface Keeping {
  content: HelpRequestContent;
  saving: Saving;
  savedAt: string;
  problem: Problem | null;
  /** Another device had written in the draft; the fields where both had, and what the other had there. */
  overtaken: { clashes: (keyof HelpRequestContent)[]; there: HelpRequestContent } | null;
}

const pause = 2_000;
const untilNextTry = 5_000;
// Another attempt helps neither somebody who is signed out nor what is wrong.
const needsHelp = new Set([401, 422]);

/** Holds what is written and saves it on the server, one save at a time, 2 s after the last change. */
export class DraftKeeper extends Held<Keeping> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;
  step: number;

  /** @param onSaved is told what the server has after each save */
  constructor(
    private draft: Draft,
    private readonly onSaved: (draft: Draft) => void,
  ) {
    super({ content: draft.content, saving: 'saved', savedAt: draft.savedAt, problem: null, overtaken: null });
    this.step = draft.step;
  }

  /** As the server has it: what is sent must be that. */
  get kept(): Draft {
    return this.draft;
  }

  /** Nothing is left to save, or nothing that could be. */
  get settled(): boolean {
    return this.now.saving === 'saved' || this.now.saving === 'gone';
  }

  change(change: Partial<HelpRequestContent>): void {
    this.tell({ content: { ...this.now.content, ...change }, saving: this.now.saving === 'saving' ? 'saving' : 'waiting' });
    this.saveIn(pause);
  }

  /** Saves at once; true when everything is on the server. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    this.running = this.attempt().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Another device has saved since: both devices' words are joined. */
  overtakenBy(current: Draft): void {
    const { content, clashes } = mergeDrafts(this.draft.content, this.now.content, current.content);
    this.draft = current;
    this.tell({ content, overtaken: { clashes, there: current.content } });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async attempt(): Promise<boolean> {
    const content = sendable(this.now.content);
    if (sameDraft(content, sendable(this.draft.content)) && this.step === this.draft.step) {
      this.tell({ saving: 'saved', problem: null });
      return true;
    }
    this.tell({ saving: 'saving' });
    try {
      this.draft = { ...(await saveDraft(this.draft, this.step, content)), content };
    } catch (error) {
      return this.failed(asProblem(error));
    }
    this.onSaved(this.draft);
    const more = !sameDraft(sendable(this.now.content), content);
    this.tell({ saving: more ? 'waiting' : 'saved', savedAt: this.draft.savedAt, problem: null });
    if (more) this.saveIn(pause);
    return true;
  }

  private failed(problem: Problem): Promise<boolean> | boolean {
    if (problem.status === 412 && problem.current) {
      this.overtakenBy(problem.current as Draft);
      return this.attempt();
    }
    // Sent or thrown away on another device: nothing more can be saved here.
    const gone = problem.status === 404;
    this.tell({ saving: gone ? 'gone' : 'failed', problem });
    if (!gone && !needsHelp.has(problem.status)) this.saveIn(untilNextTry);
    return false;
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }
}
