/** What some give together, in the eyes of whoever knows the one that gives most. */
export class Given {
  constructor(private readonly known: boolean, private sum = 0, private most = 0) {}

  add(gives: number, own: boolean): number {
    this.sum += gives;
    if (this.known && !own && gives > this.most) this.most = gives;
    return this.now;
  }

  get isAny(): boolean {
    return this.sum > 0;
  }

  get now(): number {
    return this.sum - this.most;
  }

  copy(): Given {
    return new Given(this.known, this.sum, this.most);
  }
}
