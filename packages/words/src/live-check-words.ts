import type { LiveCheckId, LiveState } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What names are of, where some are left out. */
export type NamedThing = 'unit' | 'obligation' | 'plan';

/** Up to five of them by name, then how many more. */
interface Some {
  readonly count: number;
  readonly names: InBoth;
}

const some = (vi: string, en: string) =>
  message<{ count: number; names: InBoth }>({
    vi: `{count, number} đơn vị ${vi}: {names}`,
    en: `{count, plural, one {# unit} other {# units}} ${en}: {names}`,
  }) satisfies (some: Some) => InBoth;

/** What is looked at, by name. */
export const LIVE_CHECK_NAMES: Readonly<Record<LiveCheckId, InBoth>> = {
  plans: text({ vi: 'Kế hoạch', en: 'Plan' }),
  contacts: text({ vi: 'Hộp thư của đầu mối', en: 'Mailboxes of focal points' }),
  heads: text({ vi: 'Lãnh đạo duyệt', en: 'Heads who approve' }),
  telephones: text({ vi: 'Số điện thoại', en: 'Telephones' }),
  clerks: text({ vi: 'Văn thư', en: 'Clerks' }),
  unconfirmed: text({ vi: 'Ngày và kỳ chưa chắc chắn', en: 'Days and recurrences' }),
  'public-address': text({ vi: 'Địa chỉ của cổng', en: 'Public address' }),
  'link-keys': text({ vi: 'Khóa của liên kết', en: 'Keys of links' }),
  administrators: text({ vi: 'Người quản trị', en: 'Administrators' }),
  'mail-server': text({ vi: 'Máy chủ thư và người gửi', en: 'Mail server and sender' }),
  'mail-withheld': text({ vi: 'Thư đang giữ', en: 'Mail withheld' }),
  'silent-plans': text({ vi: 'Kế hoạch chưa gửi thư', en: 'Plans that write to no unit' }),
  scanner: text({ vi: 'Quét mã độc', en: 'Scanner of files' }),
  'database-role': text({ vi: 'Quyền trong cơ sở dữ liệu', en: 'Rights in the database' }),
  clock: text({ vi: 'Đồng hồ', en: 'Clocks' }),
  worker: text({ vi: 'Phần xử lý', en: 'Worker' }),
  'looked-through': text({ vi: 'Rà soát', en: 'Audit' }),
  backup: text({ vi: 'Sao lưu', en: 'Backup' }),
};

/** How a check ended, marked for those who see no colour. */
export const LIVE_STATE_NAMES: Readonly<Record<LiveState, InBoth>> = {
  ok: text({ vi: '✓ Được', en: '✓ Ready' }),
  attention: text({ vi: '! Nên xem', en: '! Look at it' }),
  blocking: text({ vi: '✕ Còn vướng', en: '✕ In the way' }),
};

/** What each check found, as a sentence. */
export const liveCheckWords = {
  plans: {
    none: text({ vi: 'Chưa áp dụng kế hoạch nào', en: 'No plan is applied' }),
    applied: message<{ count: number }>({
      vi: 'Đang áp dụng {count, number} kế hoạch',
      en: '{count, plural, one {# plan is} other {# plans are}} applied',
    }),
  },
  contacts: {
    complete: message<{ count: number }>({
      vi: 'Cả {count, number} đơn vị đều có đầu mối với hộp thư',
      en: 'Every one of {count, plural, one {# unit has} other {# units have}} a focal point with a mailbox',
    }),
    missing: some('chưa có đầu mối nhận thư', 'without a focal point to write to'),
    examples: some('có hộp thư mẫu, không ai nhận được', 'with a mailbox of an example, which nobody reads'),
  },
  heads: {
    notAsked: text({ vi: 'Không nhiệm vụ nào cần lãnh đạo duyệt', en: 'No obligation asks for approval' }),
    complete: text({
      vi: 'Mọi đơn vị cần duyệt đều có lãnh đạo',
      en: 'Every unit that has to approve names its head',
    }),
    missing: some(
      'cần lãnh đạo duyệt mà chưa có lãnh đạo trong danh sách',
      'whose reports wait for a head that the plan does not name',
    ),
  },
  telephones: {
    complete: text({ vi: 'Mọi đơn vị đều có số điện thoại', en: 'Every unit can be called' }),
    missing: some('chưa có số điện thoại để gọi khi quá hạn', 'that nobody can call when they are late'),
  },
  clerks: {
    complete: text({
      vi: 'Mọi đơn vị đều có văn thư hoặc người thay đầu mối',
      en: 'Every unit has a clerk or a deputy beside its focal point',
    }),
    missing: some(
      'chỉ có một đầu mối, không có văn thư hay người thay',
      'with a focal point alone, and neither clerk nor deputy',
    ),
  },
  unconfirmed: {
    none: text({
      vi: 'Mọi kỳ và mọi ngày đều do văn bản nêu hoặc đã được xác nhận',
      en: 'Every recurrence and day is given or confirmed',
    }),
    some: message<{ count: number; drafts: number; names: InBoth }>({
      vi: '{count, number} nhiệm vụ có kỳ hoặc ngày chưa xác nhận{drafts, plural, =0 {} other {, # đợt đang chờ xác nhận}}: {names}',
      en: '{count, plural, one {# obligation has} other {# obligations have}} a recurrence or a day that nobody has confirmed{drafts, plural, =0 {} one {, # draft waits} other {, # drafts wait}}: {names}',
    }),
    drafts: message<{ drafts: number }>({
      vi: '{drafts, number} đợt đang chờ xác nhận',
      en: '{drafts, plural, one {# draft waits} other {# drafts wait}} to be confirmed',
    }),
  },
  publicAddress: {
    good: message<{ url: string }>({ vi: 'Thư dẫn đến {url}', en: 'Letters lead to {url}' }),
    loopback: message<{ url: string }>({
      vi: 'Thư dẫn đến {url}, ngoài máy này không ai mở được',
      en: 'Letters lead to {url}, which nobody opens from another machine',
    }),
    plain: message<{ url: string }>({
      vi: 'Thư dẫn đến {url} không mã hóa: ai trên đường truyền cũng đọc được',
      en: 'Letters lead to {url} without encryption: whoever is on the way can read along',
    }),
  },
  linkKeys: {
    shared: text({
      vi: 'Mọi phần dùng chung một tệp khóa',
      en: 'All parts share one file of keys',
    }),
    own: text({
      vi: 'Khóa nằm trong thư mục dữ liệu của máy này',
      en: 'The keys lie in the data folder of this machine',
    }),
    apart: text({
      vi: 'Mỗi phần giữ khóa riêng: liên kết do phần này gửi, cổng khác không mở được',
      en: 'Each part keeps keys of its own: a link that one writes does not open on another',
    }),
  },
  administrators: {
    some: message<{ count: number }>({
      vi: '{count, number} người quản trị đăng nhập được bằng hộp thư',
      en: '{count, plural, one {# administrator signs} other {# administrators sign}} in by mailbox',
    }),
    operatorOnly: text({
      vi: 'Chỉ người ở máy này quản trị: không ai đăng nhập từ nơi khác được',
      en: 'Only the person at this machine administers: nobody can sign in from elsewhere',
    }),
    none: text({ vi: 'Không có người quản trị nào', en: 'Nobody administers' }),
  },
  mailServer: {
    good: message<{ at: string }>({
      vi: 'Máy chủ thư trả lời và đã nhận thư thử ngày {at}',
      en: 'The mail server answers, and took a test letter on {at}',
    }),
    untried: text({
      vi: 'Máy chủ thư trả lời, nhưng chưa ai gửi thư thử',
      en: 'The mail server answers, but nobody has sent a test letter',
    }),
    refused: message<{ at: string }>({
      vi: 'Thư thử ngày {at} không được máy chủ thư nhận',
      en: 'The test letter of {at} was not taken by the mail server',
    }),
    silent: message<{ reason: string }>({
      vi: 'Máy chủ thư không trả lời: {reason}',
      en: 'The mail server does not answer: {reason}',
    }),
    held: message<{ response: string }>({
      vi: 'Máy chủ thư không nhận thư của người gửi này: {response}',
      en: 'The mail server does not take letters of this sender: {response}',
    }),
    inboxOnly: text({
      vi: 'Chưa đặt máy chủ thư: thư chỉ vào hộp thư thử trên máy này',
      en: 'No mail server is set: letters go to the test inbox of this machine alone',
    }),
    notAsked: text({
      vi: 'Chưa hỏi máy chủ thư: cổng chưa chạy hoặc không gửi thư',
      en: 'The mail server was not asked: the portal does not run, or sends no letters',
    }),
  },
  mailWithheld: {
    none: text({ vi: 'Thư được gửi khi đến giờ', en: 'Letters leave at their time' }),
    held: message<{ at: string; count: number }>({
      vi: 'Mọi thư được giữ từ {at}: {count, number} thông báo đã đến giờ',
      en: 'All mail has been held since {at}: {count, plural, one {# notice waits} other {# notices wait}}',
    }),
    copied: message<{ at: string }>({
      vi: 'Sổ này là bản chép, thư được giữ từ {at} cho đến khi tiếp quản',
      en: 'This register is a copy: mail has been held since {at}, until it takes over',
    }),
    limited: message<{ at: string; count: number; waiting: number }>({
      vi: 'Từ {at} chỉ gửi thư cho {count, number} địa chỉ trong danh sách; {waiting, number} thông báo đã đến giờ đang chờ',
      en: 'Since {at} letters go to a list of {count, plural, one {# address} other {# addresses}} alone; {waiting, plural, one {# notice waits} other {# notices wait}}',
    }),
  },
  silentPlans: {
    none: text({ vi: 'Mọi kế hoạch đều gửi thư cho đơn vị', en: 'Units are written to about every plan' }),
    some: message<{ names: InBoth }>({
      vi: 'Chưa gửi thư cho đơn vị: {names}',
      en: 'No unit is written to yet: {names}',
    }),
    until: message<{ plan: InBoth; at: string }>({ vi: '{plan}, đến {at}', en: '{plan}, until {at}' }),
  },
  scanner: {
    looks: text({
      vi: 'Mỗi tệp được quét mã độc trước khi tải về',
      en: 'Each file is looked at before anybody downloads it',
    }),
    none: text({
      vi: 'Không quét mã độc: tệp đơn vị gửi được tải về như đã nhận',
      en: 'Nobody looks for malware: files that units send are downloaded as they came',
    }),
  },
  databaseRole: {
    embedded: text({
      vi: 'Sổ nằm trong thư mục của máy này, chỉ chủ thư mục đọc được',
      en: 'The register lies in a folder of this machine that its owner alone reads',
    }),
    addsOnly: text({
      vi: 'Ứng dụng chỉ ghi thêm, không sửa hay xóa được những gì đã ghi sổ',
      en: 'The application may add facts, and neither change nor remove them',
    }),
    mayChange: text({
      vi: 'Ứng dụng kết nối bằng tài khoản sở hữu các bảng: người có mật khẩu đó sửa được sổ',
      en: 'The application comes as the owner of the tables: whoever has its password could change the register',
    }),
  },
  clock: {
    right: text({
      vi: 'Đồng hồ của máy này, cơ sở dữ liệu và Temporal khớp nhau',
      en: 'The clocks of this machine, the database and Temporal agree',
    }),
    rightSoFar: text({
      vi: 'Đồng hồ của máy này khớp với cơ sở dữ liệu; chưa hỏi được Temporal',
      en: 'The clock of this machine agrees with the database; Temporal could not be asked',
    }),
    astray: message<{ minutes: number; of: string }>({
      vi: '{of, select, temporal {Temporal} other {Cơ sở dữ liệu}} lệch {minutes, number} phút so với máy này',
      en: '{of, select, temporal {Temporal is} other {The database is}} {minutes, plural, one {# minute} other {# minutes}} off this machine',
    }),
  },
  worker: {
    runs: text({ vi: 'Phần xử lý đang chạy', en: 'A worker runs' }),
    none: text({
      vi: 'Không có phần xử lý nào chạy: không nhắc việc, không gửi thư',
      en: 'No worker runs: nothing is reminded, and no letter leaves',
    }),
    notAsked: text({ vi: 'Chưa hỏi được Temporal', en: 'Temporal could not be asked' }),
  },
  audit: {
    recent: message<{ at: string }>({
      vi: 'Rà soát lần cuối {at}',
      en: 'Everything was looked through on {at}',
    }),
    old: message<{ at: string }>({
      vi: 'Đã quá một ngày rưỡi không rà soát, lần cuối {at}',
      en: 'Nothing was looked through for a day and a half, the last time was {at}',
    }),
    never: text({
      vi: 'Chưa lần nào rà soát việc phải có với việc đang có',
      en: 'What should be there was never compared with what is',
    }),
  },
  backup: {
    recent: message<{ at: string }>({
      vi: 'Bản sao lưu gần nhất đã đọc lại được, ngày {at}',
      en: 'The last backup was read back, of {at}',
    }),
    old: message<{ at: string }>({
      vi: 'Đã quá hai ngày không sao lưu, lần cuối {at}',
      en: 'No backup for two days, the last one is of {at}',
    }),
    never: text({
      vi: 'Chưa có bản sao lưu nào: hỏng ổ đĩa là mất hết',
      en: 'There is no backup: all is lost with the disk',
    }),
  },
  /** Names, of which some are left out. */
  andMore: message<{ names: InBoth; more: number; of: NamedThing }>({
    vi: '{names} và {more, number} {of, select, obligation {nhiệm vụ} plan {kế hoạch} other {đơn vị}} khác',
    en: '{names} and {more, number} more',
  }),
} as const;
