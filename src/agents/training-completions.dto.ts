import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '../http/fields';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { FactDto, factDto } from './agent-facts.dto';
import type { Fact } from './agent-facts.repository';
import { TRAINING_COMPLETIONS, type TrainingCompletion } from './fact-tables';

export class AddTrainingCompletionDto {
  @IdField('staff', { description: 'Of this agent.' })
  staffId: string;

  @TextField({ max: 200, example: 'Nghiệp vụ thu bảo hiểm xã hội tự nguyện' })
  course: string;

  @TextField({ max: 60, example: 'CN-2026/0123' })
  certificateNo: string;

  @DateField()
  completedOn: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day on which the certificate is good.' })
  validTo?: LocalDate | null;
}

export class TrainingCompletionDto extends FactDto {
  @ApiProperty({ maxLength: 40, example: 'stf_k3Xy8nLmPq' })
  staffId: string;

  @ApiProperty({ maxLength: 200 })
  course: string;

  @ApiProperty({ maxLength: 60, example: 'CN-2026/0123' })
  certificateNo: string;

  @ApiProperty({ type: String, format: 'date' })
  completedOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: LocalDate | null;
}

export const toTrainingCompletionDto = (fact: Fact<TrainingCompletion>): TrainingCompletionDto => ({
  ...factDto(TRAINING_COMPLETIONS, fact),
  staffId: publicId.encode('staff', fact.staffId),
  course: fact.course,
  certificateNo: fact.certificateNo,
  completedOn: fact.completedOn,
  validTo: fact.validTo,
});

export const trainingCompletion = (body: AddTrainingCompletionDto): TrainingCompletion => ({
  staffId: publicId.decode('staff', body.staffId)!,
  course: body.course,
  certificateNo: body.certificateNo,
  completedOn: body.completedOn,
  validTo: body.validTo ?? null,
});
