import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Env } from '../config/env';
import { safeReason } from '../database/failure';
import { FileStore, type StoredFile, fileNotAtHand } from './file-store';
import { FolderStore } from './folder-store';
import type { S3Settings } from './s3-store';
import { removeForgotten } from './staging';

type FileEnv = Pick<Env, 'dataDir' | 'fileStore' | 's3Region' | 's3TimeoutSeconds'> &
  Partial<Pick<Env, 's3Endpoint' | 's3Bucket' | 's3AccessKeyId' | 's3SecretAccessKey'>>;

/** Puts files where the settings say, and finds each where it was put, also when they said otherwise then. */
export class FileStores extends FileStore implements OnApplicationBootstrap {
  private readonly logger = new Logger(FileStores.name);
  private readonly incoming: string;
  private readonly stores: Readonly<Record<Env['fileStore'], FileStore | undefined>>;
  private readonly chosen: FileStore;

  constructor(env: FileEnv) {
    super();
    const root = join(env.dataDir, 'attachments');
    this.incoming = join(root, 'incoming');
    this.stores = { folder: new FolderStore(root, this.incoming), s3: s3Store(env, this.incoming) };
    // That all its settings are given was seen to when they were read.
    this.chosen = this.stores[env.fileStore]!;
  }

  async onApplicationBootstrap(): Promise<void> {
    try {
      await removeForgotten(this.incoming);
    } catch (error) {
      this.logger.warn(`What was left of files that broke off could not be removed: ${safeReason(error)}`);
    }
  }

  put(pieces: AsyncIterable<Buffer>): Promise<StoredFile> {
    return this.chosen.put(pieces);
  }

  async get(storedAs: string): Promise<Readable> {
    const [kind] = storedAs.split(':', 1);
    const store = kind === 'folder' || kind === 's3' ? this.stores[kind] : undefined;
    if (!store) throw fileNotAtHand();
    return store.get(storedAs);
  }
}

/** Undefined where none is described. */
function s3Store(env: FileEnv, incoming: string): FileStore | undefined {
  const { s3Endpoint, s3Bucket, s3AccessKeyId, s3SecretAccessKey } = env;
  if (!s3Endpoint || !s3Bucket || !s3AccessKeyId || !s3SecretAccessKey) return undefined;
  const settings: S3Settings = {
    endpoint: s3Endpoint,
    region: env.s3Region,
    bucket: s3Bucket,
    accessKeyId: s3AccessKeyId,
    secretAccessKey: s3SecretAccessKey,
    timeout: env.s3TimeoutSeconds,
  };
  // Its library is loaded where it is used only.
  const { S3Store }: typeof import('./s3-store') = require('./s3-store');
  return new S3Store(settings, incoming);
}
