import { Strategy } from 'passport';

/** Who has shown who they are; the route begins the session. */
export interface Recognised {
  accountId: string;
}

type Done = (error: unknown, user?: Recognised | null) => void;

/** A Passport strategy that hands the whole request to `validate`: all our ways of signing in read a JSON body. */
export class RequestStrategy extends Strategy {
  constructor(private readonly verify: (request: object, done: Done) => void) {
    super();
  }

  override authenticate(request: object): void {
    this.verify(request, (error, user) => {
      if (error) this.error(error);
      else if (user) this.success(user as never);
      else this.fail(401);
    });
  }
}
