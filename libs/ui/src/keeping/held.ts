/** Something that changes and tells those who look at it: what useSyncExternalStore asks for. */
export class Held<T extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(protected now: T) {}

  readonly snapshot = (): T => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected tell(change: Partial<T>): void {
    this.now = { ...this.now, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
