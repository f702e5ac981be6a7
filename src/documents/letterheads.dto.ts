import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { publicId } from '../http/public-id';
import { DateField, TextField, TextsField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { DOCUMENT_KINDS, type DocumentKind } from './core/draw-up';
import { type LetterheadContents, officeOf } from './core/letterhead';
import type { Letterhead } from './letterheads.repository';

const MAX_BASES = 50;
const MAX_RECIPIENTS = 20;

export class LegalBasisDto {
  @TextField({
    max: 1000,
    example: 'Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024',
    description: 'Without `Căn cứ` before and marks after it.',
  })
  text: string;

  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: DOCUMENT_KINDS.length,
    items: { type: 'string', enum: [...DOCUMENT_KINDS] },
    description: 'The documents in which it stands.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DOCUMENT_KINDS.length)
  @ArrayUnique()
  @IsIn(DOCUMENT_KINDS, { each: true })
  kinds: DocumentKind[];
}

export class SetLetterheadDto {
  @DateField({ description: 'From this day on, until the next letterhead of the office.' })
  validFrom: LocalDate;

  @TextField({ max: 200, example: 'Bảo hiểm xã hội cơ sở Ba Đình', description: 'Who issues.' })
  name: string;

  @TextField({
    max: 200,
    optional: true,
    example: 'Bảo hiểm xã hội thành phố Hà Nội',
    description: 'The office above it, if documents are to name it.',
  })
  superiorName?: string;

  @TextField({ max: 30, example: 'BHXH', description: 'What stands after the kind: `BHXH` in `QĐ-BHXH`.' })
  symbol: string;

  @TextField({ max: 100, example: 'Hà Nội' })
  place: string;

  @TextField({ max: 100, example: 'Giám đốc', description: 'Title of who signs and decides.' })
  headTitle: string;

  @TextsField({
    max: 200,
    most: MAX_RECIPIENTS,
    optional: true,
    description: 'Who receives all documents beside the agent, the office above and the files.',
  })
  recipients?: string[];

  @ApiProperty({
    type: [LegalBasisDto],
    maxItems: MAX_BASES,
    description: 'In the order in which they stand.',
  })
  @IsArray()
  @ArrayMaxSize(MAX_BASES)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LegalBasisDto)
  legalBases: LegalBasisDto[];
}

export const letterheadOf = ({
  superiorName,
  recipients,
  ...given
}: SetLetterheadDto): LetterheadContents => ({
  ...given,
  superiorName: superiorName ?? null,
  recipients: recipients ?? [],
});

export class LetterheadDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom: LocalDate;
  @ApiProperty({ maxLength: 200 })
  name: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 200 })
  superiorName: string | null;
  @ApiProperty({ maxLength: 30 })
  symbol: string;
  @ApiProperty({ maxLength: 100 })
  place: string;
  @ApiProperty({ maxLength: 100 })
  headTitle: string;
  @ApiProperty({ type: 'array', maxItems: MAX_RECIPIENTS, items: { type: 'string', maxLength: 200 } })
  recipients: readonly string[];
  @ApiProperty({ type: [LegalBasisDto], maxItems: MAX_BASES })
  legalBases: LetterheadContents['legalBases'];
  @ApiProperty({ type: String, nullable: true, maxLength: 40, description: 'Who set it.' })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export const toLetterheadDto = (letterhead: Letterhead): LetterheadDto => ({
  ...officeOf(letterhead),
  officeId: publicId.encode('office', letterhead.officeId),
  validFrom: letterhead.validFrom,
  legalBases: letterhead.legalBases,
  by: letterhead.authorId === null ? null : publicId.encode('user', letterhead.authorId),
  at: letterhead.recordedAt.toISOString(),
});
