import type { FullOffice } from '../factories/full-office';
import { aSentLine } from '../factories/facts';
import type { Sample } from './samples';

/** Requests about files of offices that succeed. */
export function importSamples({ id, agent, waitingImportId }: FullOffice): Record<string, Sample> {
  const columns = [{ header: 'Số BL', field: 'receiptNo' }];
  return {
    importFile: {
      query: 'kind=contributions&sourceSystem=test',
      stream: `${JSON.stringify(aSentLine({ agentCode: agent.code, receiptNo: 'R-2' }))}\n`,
    },
    cancelImport: { named: waitingImportId },
    createImportMapping: {
      bodies: [
        { officeId: id('office'), name: 'Kho bạc', kind: 'contributions', columns, dateFormat: 'dd/MM/yyyy' },
      ],
    },
    changeImportMapping: { bodies: [{ name: 'Bưu điện', columns, dateFormat: 'yyyy-MM-dd' }] },
  };
}
