import { Module } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { FileStore } from './file-store';
import { FileStores } from './file-stores';
import { PassingFileStore } from './passing-file-store';
import { PassingFolderStore } from './passing-folder-store';

/** Files that do not belong into the database: those that stay, and those that are kept for a time. */
@Module({
  providers: [
    {
      provide: FileStore,
      useFactory: (env: ConstructorParameters<typeof FileStores>[0]) => new FileStores(env),
      inject: [ENV],
    },
    {
      provide: PassingFileStore,
      useFactory: (env: Env) => new PassingFolderStore(env, 'passing'),
      inject: [ENV],
    },
  ],
  exports: [FileStore, PassingFileStore],
})
export class FilesModule {}
