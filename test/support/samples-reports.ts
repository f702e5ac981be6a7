import type { FullOffice } from '../factories/full-office';
import type { Sample } from './samples';

/** Orders of reports that are taken. */
export const reportSamples = ({ id }: FullOffice): Record<string, Sample> => {
  const form = { format: 'xlsx', bom: true, language: 'en', cron: '30 6 1 * *', isEnabled: true };
  return {
    createReportOrder: {
      bodies: [
        {
          name: 'Cảnh báo kỳ trước',
          report: 'flags',
          officeId: id('office'),
          query: { state: 'raised', period: '{last-half-year}' },
          ...form,
        },
      ],
    },
    changeReportOrder: {
      bodies: [{ name: 'Đại lý', query: { status: 'active', statusOn: '2026-06-30' }, ...form }],
    },
  };
};
