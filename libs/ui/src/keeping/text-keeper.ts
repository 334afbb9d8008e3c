import { asProblem } from '@app/api-client';

/** `failed` is tried again in a moment; `refused` the server will not take, however often it is asked. */
export type TextKeeping = 'kept' | 'waiting' | 'failed' | 'refused';

export interface KeptText {
  text: string;
  keeping: TextKeeping;
}

const pause = 2_000;
const untilNextTry = 5_000;
const mayPass = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/** Holds what is written and saves it 2 s after the last change; goes on trying while it cannot be saved, also when its page is left. */
export class TextKeeper {
  private now: KeptText;
  private saved: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param begun what the server has */
  constructor(
    begun: string,
    private readonly put: (words: string) => Promise<unknown>,
  ) {
    this.saved = begun;
    this.now = { text: begun, keeping: 'kept' };
  }

  readonly snapshot = (): KeptText => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

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
      await this.put(words);
    } catch (error) {
      return this.failed(asProblem(error).status);
    }
    this.saved = words;
    // Written on meanwhile, or sent: then what is here now is still to be saved.
    if (this.now.text !== words) this.saveIn(pause);
    this.tell({ keeping: this.now.text === words ? 'kept' : 'waiting' });
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

  private tell(change: Partial<KeptText>): void {
    this.now = { ...this.now, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
