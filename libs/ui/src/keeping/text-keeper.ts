import { asProblem } from '@app/api-client';
import { Held } from './held.js';

/** `failed` is tried again in a moment; `refused` the server will not take, however often it is asked. */
export type TextKeeping = 'kept' | 'waiting' | 'failed' | 'refused';

export interface KeptText {
  text: string;
  keeping: TextKeeping;
}

/** Where a text is kept. */
export interface TextPlace {
  save: (words: string) => Promise<unknown>;
  /** What whoever comes back is shown, until it has been fetched anew. */
  remember: (words: string) => void;
}

const pause = 2_000;
const untilNextTry = 5_000;
const mayPass = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/** Holds what is written and saves it 2 s after the last change; goes on trying while it cannot be saved, also when its page is left. */
export class TextKeeper extends Held<KeptText> {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param saved what the server has */
  constructor(
    private saved: string,
    private readonly place: TextPlace,
  ) {
    super({ text: saved, keeping: 'kept' });
  }

  readonly write = (text: string): void => {
    // What could not be saved is not saved because one goes on writing.
    const unsaved = this.now.keeping === 'failed' ? 'failed' : 'waiting';
    this.tell({ text, keeping: text === this.saved ? 'kept' : unsaved });
    this.saveIn(pause);
  };

  readonly save = async (): Promise<void> => {
    this.hold();
    const words = this.now.text;
    if (words === this.saved) return;
    try {
      await this.place.save(words);
    } catch (error) {
      return this.failed(asProblem(error).status);
    }
    this.saved = words;
    this.place.remember(words);
    // Written on meanwhile, or sent: then what is here now is still to be saved.
    if (this.now.text !== words) this.saveIn(pause);
    this.tell({ keeping: this.now.text === words ? 'kept' : 'waiting' });
  };

  /** Whoever comes back finds what they left, saved or not. */
  readonly leave = (): void => {
    this.place.remember(this.now.text);
    void this.save();
  };

  /** While it is being sent it is not saved: the server would keep what it has just cleared. */
  readonly hold = (): void => clearTimeout(this.timer);

  /** It has been sent: the server has cleared its own. */
  readonly forget = (): void => {
    this.hold();
    this.saved = '';
    this.tell({ text: '', keeping: 'kept' });
  };

  private failed(status: number): void {
    if (this.now.text === this.saved) return;
    this.tell({ keeping: mayPass(status) ? 'failed' : 'refused' });
    if (mayPass(status)) this.saveIn(untilNextTry);
  }

  private saveIn(milliseconds: number): void {
    this.hold();
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }
}
