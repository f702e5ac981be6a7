import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sweep } from '../queue/sweep';
import { UploadsRepository } from './uploads.repository';

/** Refused rows that go at one look. */
const AT_ONCE = 10_000;

/** Forgets which rows of old uploads were refused and why. How many they were stays with the upload. */
@Injectable()
export class UploadSweep {
  constructor(
    private readonly uploads: UploadsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Sweep('upload-errors-purge')
  async purge(): Promise<void> {
    await this.uploads.purgeRefusedRows(this.env.uploadErrorDays, AT_ONCE);
  }
}
