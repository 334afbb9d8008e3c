import type { INestApplicationContext } from '@nestjs/common';
import {
  CaseDetailService, CaseFactsService, CaseWorkService, ConversationService, DaysPassService, HandOverService, HelpRequestsService, IntakeService,
  MyCasesService, MyCaseWorkService,
} from '@app/cases';
import { FollowUpsService, LatenessService } from '@app/follow-ups';
import { MaterialsService } from '@app/materials';
import { ManagersService, MandatesWatch, TrainingsService } from '@app/organisation';
import { CasePromisesService, HowDidItGoService } from '@app/talks';
import { Db, Deliveries, Problem, SYSTEM, type Actor } from '@app/platform';
import type { HistoryClock } from './history-clock.js';
import { inParallel } from './history.js';

const LISTENERS = 6;

/** The product's own verbs, each as the person who would do it. */
export class Verbs {
  readonly db: Db;
  readonly asking: HelpRequestsService;
  readonly intake: IntakeService;
  readonly work: CaseWorkService;
  readonly myWork: MyCaseWorkService;
  readonly facts: CaseFactsService;
  readonly handOver: HandOverService;
  readonly conversation: ConversationService;
  readonly detail: CaseDetailService;
  readonly myCases: MyCasesService;
  readonly followUps: FollowUpsService;
  readonly managers: ManagersService;
  readonly trainings: TrainingsService;
  readonly materials: MaterialsService;
  readonly promises: CasePromisesService;
  readonly howDidItGo: HowDidItGoService;
  readonly days: DaysPassService;
  readonly lateness: LatenessService;
  readonly mandates: MandatesWatch;
  /** What the product refused, by its code: a story takes another way then, as people do. */
  readonly refused = new Map<string, number>();
  private readonly deliveries: Deliveries;

  constructor(app: INestApplicationContext, private readonly clock: HistoryClock) {
    const get = <T>(what: abstract new (...args: never[]) => T): T => app.get<T>(what as never, { strict: false });
    this.db = get(Db);
    this.asking = get(HelpRequestsService);
    this.intake = get(IntakeService);
    this.work = get(CaseWorkService);
    this.myWork = get(MyCaseWorkService);
    this.facts = get(CaseFactsService);
    this.handOver = get(HandOverService);
    this.conversation = get(ConversationService);
    this.detail = get(CaseDetailService);
    this.myCases = get(MyCasesService);
    this.followUps = get(FollowUpsService);
    this.managers = get(ManagersService);
    this.trainings = get(TrainingsService);
    this.materials = get(MaterialsService);
    this.promises = get(CasePromisesService);
    this.howDidItGo = get(HowDidItGoService);
    this.days = get(DaysPassService);
    this.lateness = get(LatenessService);
    this.mandates = get(MandatesWatch);
    this.deliveries = get(Deliveries);
  }

  /** Answers null when the product says that it cannot be done now. */
  async as<T>(actor: Actor, act: () => Promise<T>): Promise<T | null> {
    try {
      return await this.db.as(actor, act);
    } catch (error) {
      if (!(error instanceof Problem) || error.getStatus() >= 500) throw error;
      this.refused.set(error.code, (this.refused.get(error.code) ?? 0) + 1);
      return null;
    }
  }

  /** Everybody who listens hears of what has happened, when it happened, and of what comes of that. */
  async heard(): Promise<void> {
    for (;;) {
      await this.deliveries.relayAll();
      const owed = await this.db.as(SYSTEM, () => this.db.query<{ id: string; handler: string; at: Date }>(
        'select e.id, d.handler, e.at from deliveries d join event_log e on e.id = d.event_id where d.done_at is null order by 1, 2'));
      if (!owed.length) return;
      await inParallel(owed, LISTENERS, ({ id, handler, at }) => this.clock.at(at, () => this.deliveries.deliver(id, handler)));
    }
  }
}
