import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { HttpModule } from '../http/http.module';
import { QueueBoardController } from './queue-board.controller';
import { QueueFigures } from './queue-figures';

/** For whoever keeps the service running. */
@Module({
  imports: [HttpModule, AccessModule],
  controllers: [QueueBoardController],
  providers: [QueueFigures],
})
export class OperationsModule {}
