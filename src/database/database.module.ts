import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsModule } from 'nestjs-cls';
import { AdvisoryLock } from './advisory-lock';
import { DatabaseSettings, dataSourceOptions } from './data-source';
import { SideConnection } from './side-connection';
import { Sql } from './sql';

/**
 * One pool for the process, and `@Transactional()` for services: what a repository does inside one runs in the
 * transaction of the request or job, found through async local storage.
 */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [AdvisoryLock, SideConnection, Sql],
      exports: [AdvisoryLock, SideConnection, Sql],
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
        // Not as a root module: that brings an interceptor that does nothing, at a tenth of what a request costs.
        {
          ...ClsModule.registerPlugins([
            new ClsPluginTransactional({
              imports: [TypeOrmModule],
              adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
            }),
          ]),
          global: true,
        },
      ],
    };
  }
}
