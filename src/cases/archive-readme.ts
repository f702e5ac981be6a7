/** Stands in every archive, for whoever opens it without knowing the system that made it. */
export const ARCHIVE_README = `HỒ SƠ VỤ VIỆC CỦA ĐẠI LÝ THU

Tệp nén này chứa toàn bộ hồ sơ của một vụ việc, đúng như hệ thống DaiLyThu ghi nhận vào thời điểm nêu trong
manifest.json. Có thể kiểm tra mà không cần cơ sở dữ liệu hay mạng:

    npx dailythu case-archive verify TEP.zip

  manifest.json          danh sách mọi tệp với dung lượng và mã băm SHA-256; phiên bản hệ thống; điểm cuối của
                         chuỗi nhật ký kiểm toán lúc lập hồ sơ
  case.json              vụ việc: căn cứ, ý kiến của đại lý, đề xuất, phê duyệt, khiếu nại, bàn giao, theo dõi
  steps.ndjson           từng bước: việc gì, ai làm, khi nào, lý do
  audit.ndjson           nhật ký kiểm toán của vụ việc: ai, từ địa chỉ nào, thay đổi gì, với mã băm nối tiếp
  verdicts/*.json        kết quả đánh giá làm căn cứ: chính sách, số liệu đầu vào, mã băm, để chấm lại được
  facts/*.ndjson         từng dòng biên lai đã tính hoặc không tính vào kết quả đó, như được biết tại thời điểm chốt;
                         người tham gia chỉ có mã ẩn danh
  attachments/*          tệp đại lý đã gửi; tên gốc ghi trong case.json
  documents/*            văn bản đã dự thảo: căn cứ (JSON) và bản PDF, DOCX như đã cấp; *-en.* là bản dịch

Kiểm tra bằng tay:
  1. sha256sum từng tệp, so với manifest.json; không được thiếu hoặc thừa tệp nào.
  2. Với mỗi dòng của audit.ndjson: SHA-256 của (32 byte của "previousHash" nối với văn bản "hashed") phải bằng "hash".
     Hai dòng có "number" liền nhau thì "previousHash" của dòng sau là "hash" của dòng trước.
  3. manifest.json không có chữ ký: người sửa mọi tệp có thể lập lại manifest. So "auditHead" với hệ thống bằng
     npx dailythu audit verify --head HASH --count COUNT, hoặc giữ mã SHA-256 của tệp nén này ở nơi khác.

--------------------------------------------------------------------------------------------------------------

FILE OF A CASE ABOUT A COLLECTION AGENT

This archive holds the whole file of one case as the system DaiLyThu knew it at the time that manifest.json names. It can
be checked without a database or network:

    npx dailythu case-archive verify FILE.zip

  manifest.json          every file with its size and SHA-256; the version of the system; the end of the chain of the
                         audit trail when the archive was made
  case.json              the case: grounds, what the agent said, proposals, approvals, disputes, settlement, check-ins
  steps.ndjson           each step: what, by whom, when, why
  audit.ndjson           the audit trail of the case: who, from which address, what changed, with chained hashes
  verdicts/*.json        the verdicts that it rests on: policy, input, digests, so that they can be judged again
  facts/*.ndjson         every line of a receipt that counted for that verdict or did not, as known at its cutoff;
                         participants have opaque ids only
  attachments/*          the files that the agent sent; what they were called is in case.json
  documents/*            documents that were drafted: what they say (JSON), and PDF and DOCX as they were given out; *-en.* translations

To check by hand:
  1. sha256sum of each file against manifest.json; none is missing, none is there beside them.
  2. For each line of audit.ndjson: SHA-256 of (the 32 bytes of "previousHash", then the text "hashed") is "hash". Of two
     lines whose "number" follow one another, the "previousHash" of the later one is the "hash" of the earlier one.
  3. manifest.json is not signed: who changes every file can make it anew. Hold "auditHead" against the system with
     npx dailythu audit verify --head HASH --count COUNT, or keep the SHA-256 of this archive somewhere else.
`;
