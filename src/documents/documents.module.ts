import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { LetterheadsController } from './letterheads.controller';
import { LetterheadsRepository } from './letterheads.repository';
import { Letterheads } from './letterheads.service';

/** How offices issue documents. What is in one is drawn up by functions; which are drafted is for the cases to say. */
@Module({
  imports: [AccessModule],
  controllers: [LetterheadsController],
  providers: [LetterheadsRepository, Letterheads],
  exports: [Letterheads],
})
export class DocumentsModule {}
