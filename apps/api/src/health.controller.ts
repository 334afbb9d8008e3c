import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { NoTransaction, Problem, Readiness } from '@app/platform';

/** For whoever runs the installation: is the process alive, and can it serve? */
@ApiExcludeController()
@Public()
@NoTransaction()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('livez')
  @Header('cache-control', 'no-store')
  getLive(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 503 with the reasons while the database is away, behind the program, or the process is about to stop. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async getReady(): Promise<{ status: 'ready' }> {
    const reasons = await this.readiness.reasons();
    if (reasons.length) throw new Problem(503, 'not-ready', { reasons });
    return { status: 'ready' };
  }
}
