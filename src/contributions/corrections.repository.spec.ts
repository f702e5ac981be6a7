import { RECEIPT_NO } from './core/forms';
import { correctionReceipt } from './corrections.repository';

const receipt = (sourceSystem: string, receiptNo: string): string =>
  correctionReceipt({ sourceSystem, receiptNo });

describe('the receipt of a line in place of another', () => {
  it('is named by that one as long as there is room', () => {
    expect(receipt('thu-bhxh', 'BL-0001')).toBe('thu-bhxh:BL-0001');
    expect(receipt('office-correction', 'core:BL 1/Đ')).toBe('office-correction:core:BL 1/Đ');
  });

  it('is a digest of its name where there is none, and of each another', () => {
    const long = ['a'.repeat(32), 'b'.repeat(32)].map((receiptNo) => receipt('thu-bhxh', receiptNo));
    expect(new Set(long).size).toBe(2);
    expect(receipt('thu-bhxh', 'a'.repeat(32))).toBe(long[0]);
    expect(receipt('thu-bhx', `h:${'a'.repeat(30)}`)).not.toBe(long[0]);
    for (const one of long) expect(one).toMatch(RECEIPT_NO.pattern);
  });
});
