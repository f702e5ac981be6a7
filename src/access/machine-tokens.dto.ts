import { ApiProperty } from '@nestjs/swagger';

/** What the form of a request for a token has in it. */
export const TOKEN_FORM = {
  type: 'object',
  required: ['grant_type'],
  // RFC 6749, 3.2: what is not known is passed over.
  additionalProperties: true,
  properties: {
    grant_type: { type: 'string', enum: ['client_credentials'] },
    scope: {
      type: 'string',
      maxLength: 1000,
      description: 'Permissions with spaces between, of those of the client; all of them without it.',
      example: 'agents:read contributions:record',
    },
    client_id: { type: 'string', maxLength: 40 },
    client_secret: { type: 'string', maxLength: 200, format: 'password' },
  },
};

/** As RFC 6749, 5.1 names it. */
export class MachineTokenDto {
  @ApiProperty({ maxLength: 2000, description: 'Send it as `Authorization: Bearer …`.' })
  access_token: string;

  @ApiProperty({ enum: ['Bearer'] })
  token_type: 'Bearer';

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 86_400, example: 900, description: 'Seconds.' })
  expires_in: number;

  @ApiProperty({
    maxLength: 1000,
    description: 'What the token is good for.',
    example: 'agents:read contributions:record',
  })
  scope: string;
}
