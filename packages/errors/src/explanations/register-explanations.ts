import type { Explanations } from './explanation.js';

/** Of `registerErrors`: between a person or a workflow and the register. */
export const registerExplanations: Explanations = {
  REGISTER_UNAVAILABLE: {
    vi: 'Không kết nối được cơ sở dữ liệu. Việc đang làm được thử lại cho đến khi sổ theo dõi trả lời; không có gì bị mất.',
    en: 'The database does not answer. Work in hand is repeated until it does; nothing is lost.',
  },
  REGISTER_NOT_SET_UP: {
    vi: 'Bản mới có bảng mới mà chỉ chủ sở hữu được tạo. Chạy `kyhan setup` một lần bằng vai trò chủ; các tiến trình khác không cần quyền đó.',
    en: 'This release has tables that their owner alone may make. Run `kyhan setup` once as that role; nothing else needs its rights.',
  },
  DATABASE_ROLE_MISSING: {
    vi: '`kyhan setup` giao quyền cho vai trò mà KYHAN_DATABASE_URL nêu; vai trò đó phải có trên máy chủ trước.',
    en: '`kyhan setup` grants rights to the role that KYHAN_DATABASE_URL names; the server is to have it first.',
  },
  DATABASE_ROLE_OWNS: {
    vi: 'Vai trò làm việc hằng ngày chỉ được thêm sự kiện, không được sửa hay xóa. Chủ sở hữu bảng thì làm được cả, nên phải là một vai trò khác.',
    en: 'The role of every day may add facts, and neither change nor remove them. The owner of the tables can, and is therefore to be another.',
  },
  ASSIGNMENT_NOT_FOUND: {
    vi: 'Mã việc được giao gồm kế hoạch/nhiệm vụ/kỳ/bước/đơn vị; việc này chưa mở hoặc mã gõ nhầm.',
    en: 'The id of an assignment is plan/obligation/period/step/unit; this one has not been opened, or its id holds a slip.',
    bad: 'kyhan show dak-nong-632/press-briefing/2026-1/topics/so-gddt',
    good: 'kyhan show dak-nong-632/press-briefing/2026-01/topics/so-gddt',
  },
  STEP_NOT_FOUND: {
    vi: 'Một đợt chỉ có các bước mà kế hoạch nêu; mã bước này không có trong đợt.',
    en: 'A cycle has the steps that its plan says; there is none of this id in it.',
  },
  CYCLE_NOT_FOUND: {
    vi: 'Đợt chưa mở, hoặc mã kế hoạch/nhiệm vụ/kỳ không đúng.',
    en: 'The cycle has not been opened, or its id (plan/obligation/period) is not right.',
  },
  PLAN_NOT_FOUND: {
    vi: 'Sổ theo dõi chưa có kế hoạch này. Tệp kế hoạch chỉ có hiệu lực sau khi áp dụng.',
    en: 'The register has no such plan. A plan file takes effect when it is applied.',
  },
  PLAN_VERSION_NOT_FOUND: {
    vi: 'Mỗi lần áp dụng tạo một phiên bản; số phiên bản nêu ra chưa có.',
    en: 'Each time a plan is applied it gets a version; the number given is none of them.',
  },
  OBLIGATION_NOT_FOUND: {
    vi: 'Phiên bản kế hoạch đang áp dụng không có nhiệm vụ mang mã này.',
    en: 'The applied version of the plan has no obligation with this id.',
  },
  ASSIGNMENT_ENDED: {
    vi: 'Việc đã kết thúc: đạt yêu cầu, không phải báo cáo, chuyển giao hoặc khóa. Lịch sử không bị sửa.',
    en: 'The assignment has ended: accepted, waived, transferred, missed or lapsed. Its history is not changed.',
  },
  ASSIGNMENT_NOT_ENDED: {
    vi: 'Chỉ mở lại được việc đã kết thúc: đạt yêu cầu, không phải báo cáo, hoặc đã khóa.',
    en: 'Only what has ended can be reopened: what was accepted, waived or locked.',
  },
  VERSION_SUPERSEDED: {
    vi: 'Đơn vị đã gửi phiên bản mới hơn bản bạn đã đọc; không ai được nhận ý kiến về bản chưa được đọc.',
    en: 'The unit has sent a newer version than the one that you read; nobody is ruled on by what was not read.',
  },
  NOTHING_SUBMITTED: {
    vi: 'Chỉ xác nhận đạt yêu cầu hoặc đề nghị bổ sung được khi đơn vị đã gửi.',
    en: 'Only what has been handed in can be accepted or returned.',
  },
  CONTESTED_ALREADY: {
    vi: 'Mỗi lúc chỉ có một đề nghị xem lại việc giao chờ trả lời; trả lời xong thì có thể đề nghị lại.',
    en: 'One at a time: only when who coordinates has answered can it be said again.',
  },
  NOT_CONTESTED: {
    vi: 'Chỉ giữ nguyên việc giao khi đơn vị đã đề nghị xem lại và chưa được trả lời.',
    en: 'Insisting answers a unit that says "not ours"; here none does, or it was answered.',
    bad: 'kyhan insist ASSIGNMENT --reason "Mục II.1"',
    good: 'kyhan contest ASSIGNMENT --reason "Không thuộc lĩnh vực"\nkyhan insist ASSIGNMENT --reason "Mục II.1"',
  },
  NOTHING_TO_EXTEND: {
    vi: 'Gia hạn là cho việc đơn vị còn phải gửi; việc đã gửi thì đang chờ cơ quan đầu mối.',
    en: 'An extension is for what is still to be handed in; what was handed in waits for who coordinates.',
  },
  EXTENSION_ASKED_ALREADY: {
    vi: 'Mỗi lúc chỉ có một đề nghị gia hạn chờ trả lời.',
    en: 'One extension is asked for at a time.',
  },
  NOTHING_TO_ACKNOWLEDGE: {
    vi: 'Đơn vị xác nhận đã nhận việc một lần, khi chính sách có khóa acknowledge và chưa gửi báo cáo.',
    en: 'A unit acknowledges once, where the policy says `acknowledge` and nothing has been handed in.',
  },
  CLOCK_STANDS: {
    vi: 'Thời hạn đã tạm dừng thì không dừng thêm lần nữa; tính lại bằng kyhan start-clock.',
    en: 'A clock is stopped once, until kyhan start-clock or the hand-in starts it.',
    bad: 'kyhan stop-clock ASSIGNMENT --reason "Chờ Sở Tài chính"',
    good: 'kyhan start-clock ASSIGNMENT',
  },
  CLOCK_RUNS: {
    vi: 'Chỉ tính lại thời hạn đang tạm dừng.',
    en: 'Only a clock that stands still is started.',
    bad: 'kyhan start-clock ASSIGNMENT',
    good: 'kyhan stop-clock ASSIGNMENT --reason "Chờ Sở Tài chính"\nkyhan start-clock ASSIGNMENT',
  },
  NOT_ASKED: {
    vi: 'Chỉ trả lời "không gia hạn" khi đơn vị đã đề nghị và chưa được trả lời.',
    en: 'Only what a unit has asked for, and nobody has answered, can be refused.',
    bad: 'kyhan refuse ASSIGNMENT --reason "Cần đúng hạn"',
    good: 'kyhan ask ASSIGNMENT --new-due 2026-04-02 --reason "Chờ số liệu"\nkyhan refuse ASSIGNMENT --reason "Cần đúng hạn"',
  },
  ACT_ID_REUSED: {
    vi: 'Gửi lại cùng mã với cùng nội dung là an toàn; cùng mã với nội dung khác thì bị từ chối để không mất ý kiến nào.',
    en: 'Sending the same again under its id is safe; other content under that id is refused, so that neither is lost.',
  },
  TRANSFER_TARGET_OWES: {
    vi: 'Việc này đang do chính đơn vị đó thực hiện; chuyển giao là sang đơn vị khác.',
    en: 'It is owed by that very unit already; a hand-over is to another.',
  },
  UNIT_NOT_LIVING: {
    vi: 'Đơn vị tiếp nhận phải còn hoạt động vào ngày đến hạn, hoặc hôm nay nếu hạn đã qua.',
    en: 'Who takes over has to live on the due day, or today where that is over.',
  },
  HANDED_OVER: {
    vi: 'Trong lúc gửi, việc này vừa được chuyển cho đơn vị khác; báo cáo chưa được lưu.',
    en: 'While it was being sent, the assignment passed to another unit; nothing was stored.',
  },
  REQUEST_DAY_MISSING: {
    vi: 'Yêu cầu đột xuất cần hạn: người yêu cầu cho biết, hoặc kế hoạch có quy tắc tính từ lúc yêu cầu, ví dụ 24 giờ.',
    en: 'What is asked for has a day: whoever asks gives it, or the plan has a rule that counts from the asking, such as 24 hours.',
  },
  NEW_DAY_PAST: {
    vi: 'Hạn mới đã qua, nên đơn vị sẽ quá hạn ngay.',
    en: 'The new day is over, so that the unit would be overdue at once.',
  },
  EXTENSION_SHORTENS: {
    vi: 'Gia hạn chỉ kéo dài: hạn mới phải muộn hơn hạn đang áp dụng, cả khi gia hạn cho nhiều đơn vị cùng lúc.',
    en: 'Extensions only lengthen: the new day comes after the one in force, also where many are extended at once.',
  },
  NEW_DAY_TOO_FAR: {
    vi: 'Hạn mới nằm ngoài hiệu lực của kế hoạch; thường là gõ nhầm năm.',
    en: 'The new day lies beyond the time of the plan; mostly a slip in the year.',
  },
  EXTENSION_PAPER_MISSING: {
    vi: 'Kế hoạch ghi hạn này do cơ quan khác ấn định (`setBy`), và chính sách đòi văn bản khi gia hạn quá hạn đó (`extension: { document: beyond-set-day }`).',
    en: 'The plan says that another body set this day (`setBy`), and the policy wants its document for an extension beyond it (`extension: { document: beyond-set-day }`).',
  },
  NEW_DAY_OFF: {
    vi: 'Hạn mới rơi vào ngày nghỉ; được hỏi lại một lần trước khi ghi.',
    en: 'The new day is a day off; it is asked once more before it is written.',
  },
  PLAN_CHANGED_MEANWHILE: {
    vi: 'Người khác đã áp dụng một phiên bản trong lúc bạn xem thay đổi; so sánh lại để không ghi đè.',
    en: 'Somebody else applied a version while you looked at the changes; compare again, so that nothing is overwritten.',
  },
  PLAN_BEING_APPLIED: {
    vi: 'Mỗi kế hoạch chỉ áp dụng một phiên bản một lúc, để hai phiên bản không dời hạn của nhau.',
    en: 'A plan is applied one version at a time, so that two do not move the days of one another.',
  },
  DAY_CHANGED_MEANWHILE: {
    vi: 'Một ý kiến xử lý vừa đổi hạn của việc này; hạn do người quyết định được giữ.',
    en: "A ruling has just given this another day; a person's decision stays.",
  },
  RULING_FAILED: {
    vi: 'Ý kiến này gặp lỗi khi ghi, nên được để riêng; các ý kiến khác gửi cùng lúc vẫn được thực hiện.',
    en: 'Writing this ruling failed, and it was set apart; the others that came with it were carried out.',
  },
  UNIT_UNKNOWN: {
    vi: 'Mã đơn vị không có trong kế hoạch đang áp dụng.',
    en: 'The applied plan has no unit with this id.',
  },
  REASON_MISSING: {
    vi: 'Đề nghị bổ sung, gia hạn, cho không phải báo cáo và chuyển giao đều phải có lý do; đơn vị đọc và sổ theo dõi lưu lại.',
    en: 'Returning, extending, waiving and transferring need a reason: the unit reads it, the register keeps it.',
    bad: 'kyhan return ASSIGNMENT --reason ""',
    good: 'kyhan return ASSIGNMENT --reason "Thiếu số liệu quý III"',
  },
  REQUEST_NOT_FOUND: {
    vi: 'Sổ theo dõi không giữ yêu cầu nào với mã này, nên không biết phải mở đợt nào: sổ đã được thay bằng bản khác.',
    en: 'The register keeps no request under this id, so that nobody knows what to open: another register has taken its place.',
  },
  PLAN_ACT_ID_REUSED: {
    vi: 'Gửi lại cùng mã với cùng nội dung là an toàn; cùng mã với nội dung khác thì bị từ chối để không mất quyết định nào.',
    en: 'Sending the same again under its id is safe; other content under that id is refused, so that neither is lost.',
  },
  PERIOD_NOT_EXPECTED: {
    vi: 'Chỉ bỏ qua được đợt mà kế hoạch có, hoặc đợt đang mở.',
    en: 'Only a cycle that the plan expects, or one that is open, can be skipped.',
  },
  CYCLE_CLOSED: {
    vi: 'Mọi việc của đợt đã kết thúc, nên không còn gì để bỏ qua hoặc dời ngày.',
    en: 'All of the cycle has ended, so that nothing is left to skip or to move.',
  },
  NOTHING_TO_JOIN: {
    vi: 'Không ai bị giao việc đã đến hạn ngay khi vào đợt, cũng không bị giao việc mà kế hoạch không giao.',
    en: 'Nobody is given what is due already as they join, nor what the plan does not ask them for.',
  },
  JOIN_MOVES_DAYS: {
    vi: 'Nhận thêm đơn vị không được làm đổi hạn của các đơn vị khác mà không ai hay.',
    en: 'Taking a unit in must not move the days of others without a word.',
  },
  OBLIGATION_SUSPENDED: {
    vi: 'Trong thời gian tạm dừng, hoặc sau khi kế hoạch kết thúc sớm, không mở đợt nào, kể cả đợt đột xuất.',
    en: 'While it is suspended, or once the plan has been ended, nothing of it opens, ad hoc cycles neither.',
  },
  REQUEST_ID_REUSED: {
    vi: 'Gửi lại cùng mã với cùng nội dung cho cùng một đợt; cùng mã với nội dung khác thì bị từ chối để không mở nhầm đợt.',
    en: 'Asking again under the same id gives the same cycle; other content under that id is refused, so that no cycle is taken for another.',
  },
  PLAN_REFUSED: {
    vi: 'Kế hoạch gửi tới được kiểm tra đúng như tệp kế hoạch; mỗi lỗi nêu mục bị sai. Chưa có gì được lưu.',
    en: 'A plan that is sent is checked just as a plan file is, and each fault names its place. Nothing was stored.',
  },
  CHAIN_BROKEN: {
    vi: 'Mỗi sự kiện mang dấu băm của sự kiện trước. Dấu băm không khớp nghĩa là sổ theo dõi đã bị sửa ngoài phần mềm hoặc hỏng dữ liệu.',
    en: 'Each event carries the hash of the one before. Where they do not match, the register was changed by other means, or its data is damaged.',
  },
  FILE_BROKEN: {
    vi: 'Sổ theo dõi giữ mã băm của từng tệp; nội dung trong thư mục lưu tệp bị thiếu hoặc không khớp mã băm đó.',
    en: 'The register has the hash of each file; what lies in the folder of files is gone, or has another hash.',
  },
  FACT_BROKEN: {
    vi: 'Mỗi dữ kiện có một lá trong cây băm của điểm chốt. Dòng không khớp lá, mất, hoặc không có lá nghĩa là sổ theo dõi đã bị sửa ngoài phần mềm.',
    en: 'Each fact has a leaf in the tree of a checkpoint. A row that is not what its leaf holds, is gone, or has none was changed by other means.',
  },
  CHECKPOINT_BROKEN: {
    vi: 'Mỗi điểm chốt được ký và mang mã băm của điểm chốt trước; các nhóm và lá của nó được tính lại khi kiểm tra.',
    en: 'Each checkpoint is signed and carries the hash of the one before; its groups and leaves are recomputed when it is verified.',
  },
  CHECKPOINT_NOT_FOUND: {
    vi: 'Điểm chốt đánh số từ 1, không bỏ số nào.',
    en: 'Checkpoints count from 1 without a gap.',
  },
  ANCHOR_BROKEN: {
    vi: 'Ai viết lại dữ kiện cùng lá, điểm chốt và chữ ký thì sổ vẫn khớp với chính nó. Tệp điểm chốt giữ ở nơi khác có mã băm như lúc chốt, nên cho thấy nhóm nào đã bị viết lại.',
    en: 'Whoever rewrites facts together with leaves, checkpoints and signatures leaves a register that agrees with itself. A file that was kept elsewhere has the hashes as they were, and so names the groups that were rewritten.',
  },
  ROOT_DIFFERS: {
    vi: 'Mã băm gốc trong biên bản chốt sổ gồm 16 nhóm bốn chữ số; khoảng trống và chữ hoa không tính. Sổ theo dõi được tính lại trước, rồi đối chiếu từng chữ số.',
    en: 'The root in the minutes has sixteen groups of four digits; spaces and capitals do not matter. The register is recomputed first, then each digit is compared.',
  },
  CHECKPOINT_INVALID: {
    vi: 'Chữ ký, mã băm gốc và danh sách điểm chốt trước được tính lại từ tệp. Tệp đã sửa, bị cắt hoặc không phải điểm chốt thì không chứng minh được gì.',
    en: 'Signature, root and the list of earlier checkpoints are recomputed from the file. A file that was changed, cut off or is no checkpoint proves nothing.',
  },
  EVIDENCE_EMPTY: {
    vi: 'Bộ chứng cứ gồm những gì sổ theo dõi ghi về một việc, một đợt hoặc một đơn vị. Mã nêu ra không có gì, hoặc đơn vị không có việc nào trong những ngày đó.',
    en: 'Evidence is what the register holds of an assignment, a cycle or a unit. There is nothing of this one, or the unit owes nothing in those days.',
  },
  EVIDENCE_BROKEN: {
    vi: 'Bộ chứng cứ dẫn mỗi dữ kiện đến điểm chốt sổ đã giữ nó. Một dữ kiện nay khác với lúc chốt thì không dẫn đến được: phải làm rõ trước.',
    en: 'Evidence leads each fact to the checkpoint that holds it. A fact that is another one now leads there no more: that is to be cleared up first.',
  },
  EVIDENCE_UNREADABLE: {
    vi: 'Bộ chứng cứ là một tệp ZIP do `kyhan bundle` tạo. Tệp bị cắt hoặc là tệp khác thì không kiểm tra được.',
    en: 'A bundle of evidence is a ZIP that `kyhan bundle` made. One that was cut off, or another file, cannot be checked.',
    bad: 'kyhan verify so-theo-doi.docx',
    good: 'kyhan verify chung-cu.zip --key khoa.pem',
  },
  EVIDENCE_DIFFERS: {
    vi: 'Mỗi dữ kiện trong bộ đi theo đường băm lên đến điểm chốt sổ đã ký. Một byte khác ở dữ kiện, giá trị, tệp hay chữ ký thì không đến được nữa.',
    en: 'Each fact in a bundle leads by hashes up to a signed checkpoint. With one other byte in a fact, a value, a file or the signature it leads there no more.',
  },
  NO_LEAD_REPORT: {
    vi: 'Số liệu tổng hợp vào báo cáo cùng kỳ của nhiệm vụ mà `consolidation: { into: … }` nêu; báo cáo đó phải có biểu mẫu và chưa kết thúc.',
    en: 'A consolidation goes into the report of the same period of the obligation that `consolidation: { into: … }` names; that has a form and is open.',
  },
  REPORT_SAVED_MEANWHILE: {
    vi: 'Điều ai đó vừa nhập không bị ghi đè.',
    en: 'What somebody has just typed is not written over.',
  },
  CONCURRENT_CHANGE: {
    vi: 'Hai nơi ghi cùng lúc; một nơi được ghi, nơi kia đọc lại rồi làm lại. Không cần làm gì.',
    en: 'Two wrote at once: one was taken, the other reads again and repeats. There is nothing to do.',
  },
  MIGRATION_CHANGED: {
    vi: 'Tệp chuyển đổi đã chạy không được sửa, vì các sổ theo dõi sẽ khác nhau mà không ai biết.',
    en: 'A migration that has run is never edited: registers would differ without anyone knowing.',
  },
  REGISTER_TOO_OLD: {
    vi: 'Các bảng của bản 0.1 được làm lại từ đầu trước khi có nơi nào dùng; bản này không mở và không sửa sổ cũ.',
    en: 'The tables of release 0.1 were made anew before anybody used them; this release neither opens nor changes such a register.',
  },
  REGISTER_OTHER_CLOCK: {
    vi: 'Mọi hạn trong sổ được tính theo đồng hồ của lần chạy đầu. Chạy theo đồng hồ khác thì cả sổ sẽ sai.',
    en: 'Every day in the register was counted by the clock of its first start; by another one all of it would be wrong.',
  },
  REGISTER_NEWER: {
    vi: 'Sổ theo dõi do bản phát hành mới hơn ghi; bản cũ không hiểu hết nên không mở.',
    en: 'A newer release wrote this register; an older one does not understand all of it and does not open it.',
  },
  CYCLE_NOT_DRAFT: {
    vi: 'Chỉ đợt dự thảo mới xác nhận hoặc bỏ qua được: khi chu kỳ hoặc hạn chưa được xác nhận, hoặc kế hoạch đòi văn bản giao việc, đợt chờ đầu mối và chưa gửi gì cho đơn vị. Đợt đang mở còn sửa được văn bản giao việc; đợt đã đóng thì không.',
    en: 'Only a draft is confirmed or skipped: where recurrence or day are not confirmed, or the plan wants an announcement, a cycle waits for its coordinator and nothing goes to units. Of an open cycle the announcement can still be put right; of a closed one nothing can.',
  },
  CYCLE_DAY_OVER: {
    vi: 'Đợt dự thảo chưa mở cho đơn vị mà hạn đã qua. Mở nữa thì đơn vị bị coi là quá hạn vì việc không ai giao: hãy bỏ qua kỳ này, kèm lý do.',
    en: 'The draft was not opened to units before its day. Opened now, units would be called late for what nobody gave them: leave the period out, with a reason.',
  },
  NO_MEETING: {
    vi: 'Chỉ nhiệm vụ có ngày họp (`anchor`) mới dời được ngày họp: các hạn của đợt được tính từ ngày đó. Hạn của nhiệm vụ khác do kế hoạch hoặc việc gia hạn quyết định.',
    en: 'Only an obligation with a meeting (`anchor`) has a day from which its other days are counted. The days of others are changed by the plan, or by an extension.',
  },
  NOBODY_INVITED: {
    vi: 'Giấy mời, trả lời và điểm danh chỉ có ở nhiệm vụ khai `meeting` trong kế hoạch; ngày họp là `anchor`.',
    en: 'Invitations, answers and attendance belong to obligations that say `meeting` in the plan; its day is the `anchor`.',
  },
  NOT_INVITED: {
    vi: 'Chỉ đơn vị được mời vào ngày họp mới trả lời giấy mời hoặc được điểm danh.',
    en: 'Only a unit that is invited on the day of the meeting answers, or is recorded as having been there.',
  },
  MEETING_OVER: {
    vi: 'Trả lời giấy mời và hủy họp là trước giờ họp; sau đó chỉ ghi đơn vị đã dự.',
    en: 'Answers, and the calling off, come before the meeting begins; after that only who was there is recorded.',
  },
  MEETING_NOT_YET: {
    vi: 'Điểm danh ghi việc đã xảy ra, nên chỉ ghi được từ giờ họp.',
    en: 'Attendance says what has happened, so it is recorded from the hour of the meeting on.',
  },
  MEETING_CANCELLED: {
    vi: 'Cuộc họp của đợt này đã hủy, riêng đợt này; đơn vị được mời đã được báo.',
    en: 'The meeting of this cycle was called off, in this cycle alone; who was invited has been told.',
  },
  MEETING_STEP_UNKNOWN: {
    vi: 'Khi hủy họp, các bước không còn phải thực hiện được nêu bằng mã như trong kế hoạch.',
    en: 'When a meeting is called off, the steps that nobody owes any more are named by their ids in the plan.',
  },
  NO_RECIPIENTS: {
    vi: 'Chỉ kết quả của bước cuối, ở nhiệm vụ khai `recipients`, mới được ban hành và gửi đi; phần phối hợp đi cùng báo cáo của cơ quan chủ trì, cơ quan đầu mối đã nhận báo cáo trong sổ.',
    en: 'Only the result of the last step of an obligation with `recipients` is issued and goes out; contributions go with the lead’s report, and who coordinates has it in the register.',
  },
  REPORT_NOT_ACCEPTED: {
    vi: 'Báo cáo được ban hành sau khi đạt yêu cầu: bản đang chờ xem xét hoặc đã đề nghị bổ sung còn thay đổi.',
    en: 'A report is issued once it is accepted: what waits for review, or was returned, may still change.',
  },
  REPORT_NOT_ISSUED: {
    vi: 'Việc gửi và việc nhận gắn với một văn bản có số; sau khi báo cáo được bổ sung và đạt yêu cầu lần nữa, ghi lại số, ký hiệu, ngày.',
    en: 'Sending and arrival belong to a paper with a number; where another version was accepted since, it is issued anew.',
  },
  RECIPIENT_UNKNOWN: {
    vi: 'Nơi nhận được gọi theo thứ tự trong lần ban hành gần nhất, từ 1.',
    en: 'Recipients are named by their place at the last issue, from 1 on.',
  },
  SENDING_DAY_WRONG: {
    vi: 'Ngày ban hành không sau hôm nay; ngày gửi, ngày đến không trước ngày ban hành và không sau hôm nay.',
    en: 'The day of the paper is not after today; those of sending and arrival lie between it and today.',
  },
  MEETING_DAY_SAME: {
    vi: 'Không có gì để đổi và không ai cần được báo.',
    en: 'Nothing would move, and nobody is to be told.',
  },
  MEETING_MOVED_MEANWHILE: {
    vi: 'Ngày họp đã khác với ngày được xem lúc quyết định: không ai được báo hai ngày khác nhau mà không hay.',
    en: 'The meeting lies on another day than the one that was looked at: nobody is to be told of two days without a word.',
  },
  PAPER_MISSING: {
    vi: 'Văn bản giao việc được ghi bằng số, ký hiệu, ngày và người ký; mọi thư và trang của đợt đều nêu văn bản này.',
    en: 'An announcement is recorded by its number, sign, date and signatory; every letter and page of the cycle names it.',
  },
  CYCLE_STILL_OPEN: {
    vi: 'Đợt chỉ đóng khi mọi việc của nó đã kết thúc.',
    en: 'A cycle closes only when all its assignments have ended.',
  },
  CONTACT_UNKNOWN: {
    vi: 'Người vắng và người thay được chọn trong các đầu mối mà kế hoạch ghi cho đơn vị.',
    en: 'Who is away and who stands in are chosen from the contacts that the plan names for the unit.',
  },
  ABSENCE_BACKWARDS: {
    vi: 'Thời gian vắng tính từ ngày đầu đến hết ngày cuối; ngày cuối không được trước ngày đầu.',
    en: 'An absence runs from its first to its last day; the last cannot lie before the first.',
  },
  LETTER_NOT_FOUND: {
    vi: 'Thư chuyển hoàn nêu một thư mà sổ theo dõi này chưa từng gửi đi: thư của bản triển khai khác, hoặc thư bị làm giả.',
    en: 'What came back names a letter that this register has never sent: one of another deployment, or a forged one.',
  },
  FINDING_NOT_OPEN: {
    vi: 'Việc cần xem này không có, hoặc đã xem xong: chương trình tự đóng khi sửa được, hoặc đã có người xử lý.',
    en: 'There is no such finding, or it has ended: by itself, once it was mended, or because somebody has settled it.',
  },
};
