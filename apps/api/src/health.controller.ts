import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { Db, NoTransaction, SIGN_IN } from '@app/platform';

/** For whoever runs the installation: is the process alive, and can it serve? */
@ApiExcludeController()
@Public()
@NoTransaction()
@Controller()
export class HealthController {
  constructor(private readonly db: Db) {}

  @Get('livez')
  @Header('cache-control', 'no-store')
  getLive(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 503 while the database is away (the filter sees to it). */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async getReady(): Promise<{ status: 'ready' }> {
    await this.db.as(SIGN_IN, () => this.db.query('select 1'));
    return { status: 'ready' };
  }
}
