import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../settings/index.js';
import { Db } from './db.js';
import { PlannedClient } from './planned-client.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        poolSize: config.poolSize,
        retryAttempts: 60, // the database may be starting too
        retryDelay: 500,
        logging: false,
        extra: {
          application_name: 'samtalsstod',
          Client: PlannedClient,
          pipeline: true, // what is asked at once is sent at once
          keepAlive: true,
          // a request that holds a connection and asks for a second must fail, not wait for ever
          connectionTimeoutMillis: 5000,
          options: '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000 -c plan_cache_mode=force_generic_plan',
        },
        poolErrorHandler: () => undefined, // a dropped idle connection is replaced at the next request
      }),
    }),
  ],
  providers: [Db],
  exports: [Db],
})
export class DbModule {}
