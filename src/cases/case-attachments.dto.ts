import { ApiProperty } from '@nestjs/swagger';
import { FILES, type FileType } from '../http/bodies';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { MAX_ATTACHMENT } from './attachment-type';
import type { CaseAttachment } from './case-attachment';

export class AttachmentQuery {
  @TextField({ max: 200, example: 'giai-trinh.pdf', description: 'What the file is called.' })
  name: string;
}

export class CaseAttachmentDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('case-attachment', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  caseId: string;
  @ApiProperty({ maxLength: 200 })
  name: string;
  @ApiProperty({ enum: [...FILES] })
  mediaType: FileType;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_ATTACHMENT })
  bytes: number;
  @ApiProperty({ maxLength: 64, pattern: '^[0-9a-f]{64}$', description: 'Of its contents.' })
  sha256: string;
  @ApiProperty({ maxLength: 40, description: 'Who put it into the file.' })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export const toCaseAttachmentDto = (attachment: CaseAttachment): CaseAttachmentDto => ({
  id: publicId.encode('case-attachment', attachment.id),
  caseId: publicId.encode('case', attachment.caseId),
  name: attachment.name,
  mediaType: attachment.mediaType,
  bytes: attachment.bytes,
  sha256: attachment.sha256,
  by: publicId.encode('user', attachment.recordedBy),
  at: attachment.recordedAt.toISOString(),
});
