import { Injectable } from '@nestjs/common';
import { Every, On } from '@app/platform';
import { DaysPassService } from './passing/days-pass.service.js';
import { ReleaseService } from './passing/release.service.js';

/** What happens to cases by itself. */
@Injectable()
export class CasesWork {
  constructor(private readonly days: DaysPassService, private readonly releases: ReleaseService) {}

  /** Drafts nobody has touched for thirty days are thrown away. */
  @Every('1h', 'cases.expire-drafts')
  expireDrafts(): Promise<void> {
    return this.days.expireDrafts();
  }

  /** A wait is over, a talk has been, a resolved case has been left in peace: the day decides. */
  @Every('10m', 'cases.pass-days')
  passDays(): Promise<void> {
    return this.days.pass();
  }

  /** Cases of a rep whose mandate has ended go back to be taken by somebody else. */
  @On('mandate.ended', 'cases.release-after-end')
  mandateEnded(): Promise<void> {
    return this.releases.releaseOrphans();
  }

  @On('mandate.lapsed', 'cases.release-after-lapse')
  mandateLapsed(): Promise<void> {
    return this.releases.releaseOrphans();
  }

  /** Never orphaned, even if a mandate ran out while nobody listened, or a unit was made dormant. */
  @Every('1h', 'cases.release-orphans')
  sweep(): Promise<void> {
    return this.releases.releaseOrphans();
  }
}
