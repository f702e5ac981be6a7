import { type ProblemCode, problemTitle } from './problem-titles';

describe('the title of a problem', () => {
  it.each<[ProblemCode, string, string]>([
    ['rows-refused', 'Rows refused', 'Có dòng bị từ chối'],
    ['forbidden', 'Forbidden', 'Không có quyền'],
    ['agent-not-found', 'Agent not found', 'Không tìm thấy đại lý thu'],
    ['staff-not-found', 'Staff not found', 'Không tìm thấy nhân viên thu'],
    ['participants-not-found', 'Participants not found', 'Không tìm thấy người tham gia'],
    ['case-is-agent-notified', 'Case is agent notified', 'Hồ sơ xử lý đã thông báo cho đại lý'],
    ['run-is-cancelled', 'Run is cancelled', 'Đợt đánh giá đã bị hủy'],
    ['plan-is-draft', 'Plan is draft', 'Kế hoạch đang soạn thảo'],
  ])('of %s is %j, %j', (code, english, vietnamese) => {
    expect([problemTitle(code, 'en'), problemTitle(code, 'vi')]).toEqual([english, vietnamese]);
  });
});
