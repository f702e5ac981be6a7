import { Module } from '@nestjs/common';
import { ENV } from '../config/env.module';
import { FileStore } from './file-store';
import { FileStores } from './file-stores';

/** Files that do not belong into the database, behind one interface. */
@Module({
  providers: [
    {
      provide: FileStore,
      useFactory: (env: ConstructorParameters<typeof FileStores>[0]) => new FileStores(env),
      inject: [ENV],
    },
  ],
  exports: [FileStore],
})
export class FilesModule {}
