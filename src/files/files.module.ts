import { Module } from '@nestjs/common';
import { FileStore } from './file-store';
import { FolderStore } from './folder-store';

/** Files that do not belong into the database, behind one interface. */
@Module({
  providers: [{ provide: FileStore, useClass: FolderStore }],
  exports: [FileStore],
})
export class FilesModule {}
