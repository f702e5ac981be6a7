import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiDownload } from '../http/download';
import { ApiIdParam } from '../http/fields';
import { PublicIdPipe, publicId } from '../http/public-id';
import { CaseArchives } from './case-archives.service';

const ZIP = 'application/zip';

@ApiTags('cases')
@Controller('cases')
export class CaseArchiveController {
  constructor(private readonly archives: CaseArchives) {}

  @Get(':id/archive')
  @RequirePermission('cases:read')
  @ApiOperation({
    operationId: 'downloadCaseArchive',
    summary: 'The whole file of a case as one ZIP, to be kept and checked without this system',
    description:
      'The case, its steps, its audit events with their hashes, the verdicts that it rests on with the lines that counted, ' +
      'its attachments, and a manifest with the SHA-256 of each. `npx dailythu case-archive verify FILE.zip` checks it.',
  })
  @ApiIdParam('case')
  @ApiDownload([ZIP])
  async download(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
  ): Promise<StreamableFile> {
    const { bytes, contents } = await this.archives.make(caller, id);
    return new StreamableFile(contents, {
      type: ZIP,
      length: bytes,
      disposition: `attachment; filename="${publicId.encode('case', id)}.zip"`,
    });
  }
}
