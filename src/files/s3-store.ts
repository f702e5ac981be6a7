import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Logger } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { DomainError } from '../shared/domain-error';
import { FileStore, type StoredFile, fileNotAtHand, fileStoreAway } from './file-store';
import { type StagedFile, whileStaged } from './staging';

export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Seconds without a sign of life. */
  readonly timeout: number;
}

/** `s3:` and the digest; nothing else ever becomes part of a name in the bucket. */
const KEY = /^s3:([0-9a-f]{64})$/;
const nameOf = (sha256: string): string => `attachments/${sha256.slice(0, 2)}/${sha256}`;

/** The library would write to the console beside the log; what matters of a failure is said here. */
const silent = (): void => undefined;
const SILENCE = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };

interface StoreFailure {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * Keeps files in a bucket of an S3-compatible store. A file is first taken in whole on this machine: its digest is its name
 * and part of what is signed, so the store itself refuses contents that are not what they are called. It is sent in one
 * request, which leaves the whole file or nothing.
 */
export class S3Store extends FileStore {
  private readonly logger = new Logger(S3Store.name);
  private readonly client: S3Client;
  private readonly bucket: string;
  /** Milliseconds. */
  private readonly timeout: number;

  /** @param incoming folder on this machine for what is not sent yet. */
  constructor(
    settings: S3Settings,
    private readonly incoming: string,
  ) {
    super();
    const { endpoint, region, bucket, accessKeyId, secretAccessKey } = settings;
    this.bucket = bucket;
    this.timeout = settings.timeout * 1000;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Stores other than Amazon's know buckets by their path, and not each of them Amazon's newer checksums.
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // Files are few: a connection each, so that none has gone stale, and whoever asked may ask again.
      maxAttempts: 1,
      logger: SILENCE,
      requestHandler: {
        httpAgent: { keepAlive: false },
        httpsAgent: { keepAlive: false },
        connectionTimeout: this.timeout,
        socketTimeout: this.timeout,
      },
    });
  }

  put(pieces: AsyncIterable<Buffer>): Promise<StoredFile> {
    return whileStaged(this.incoming, pieces, async (file) => {
      await this.send(file);
      return { storedAs: `s3:${file.sha256}`, sha256: file.sha256, bytes: file.bytes };
    });
  }

  async get(storedAs: string): Promise<Readable> {
    const [, sha256] = KEY.exec(storedAs) ?? [];
    if (!sha256) throw fileNotAtHand();
    try {
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: nameOf(sha256) }),
      );
      const body = Body as IncomingMessage;
      body.setTimeout(this.timeout, () => body.destroy(new Error('the store of files fell silent')));
      return body;
    } catch (error) {
      const { name, $metadata } = error as StoreFailure;
      if ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket') throw fileNotAtHand();
      throw this.away(error as StoreFailure);
    }
  }

  private async send({ path, sha256, bytes }: StagedFile): Promise<void> {
    const body = createReadStream(path);
    const broken = new AbortController();
    body.once('error', (error) => broken.abort(error));
    const command = new PutObjectCommand({
      Bucket: this.bucket,
      Key: nameOf(sha256),
      Body: body,
      ContentLength: bytes,
    });
    command.middlewareStack.add(
      (next) => (sent) => {
        (sent.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
        return next(sent);
      },
      { step: 'build', name: 'signTheContents' },
    );
    try {
      await this.client.send(command, { abortSignal: broken.signal });
    } catch (error) {
      throw this.away(error as StoreFailure);
    } finally {
      body.destroy();
    }
  }

  /** Why goes to the log, without what was sent; the caller is told to come back. */
  private away({ name, code, $metadata }: StoreFailure): DomainError {
    this.logger.warn(
      ['The store of files failed:', name, code, $metadata?.httpStatusCode].filter(Boolean).join(' '),
    );
    return fileStoreAway();
  }
}
