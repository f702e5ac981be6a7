import { Injectable } from '@nestjs/common';
import { LocalDate, businessDate } from '../shared/local-date';

/** The only place that asks what time it is. Tests put a fixed one in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day it is in Hanoi, whatever the zone of the server. */
  today(): LocalDate {
    return businessDate(this.now());
  }
}
