import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What is said of settings: what each is to be, and what is wrong with them. */
export const settingWords = {
  expected: {
    language: text({ vi: 'vi hoặc en', en: 'vi or en' }),
    watchAddress: text({
      vi: 'địa chỉ http hoặc https như https://giam-sat.tinh.gov.vn/ky-han',
      en: 'an http or https address such as https://watch.example.org/kyhan',
    }),
    webAddress: text({
      vi: 'địa chỉ trang như https://ky-han.tinh.gov.vn hoặc https://tinh.gov.vn/ky-han, không có ? hay # phía sau',
      en: 'the address of a site such as https://ky-han.example.org or https://example.org/ky-han, without ? or #',
    }),
    issuer: text({
      vi: 'địa chỉ https của dịch vụ đăng nhập như https://dang-nhap.tinh.gov.vn',
      en: 'the https address of a sign-in service such as https://login.example.org',
    }),
    host: text({
      vi: 'địa chỉ IP của máy này như 127.0.0.1 hoặc 0.0.0.0',
      en: 'an IP address of this machine such as 127.0.0.1 or 0.0.0.0',
    }),
    port: text({ vi: 'một cổng từ 1 đến 65535', en: 'a port from 1 to 65535' }),
    proxies: text({
      vi: 'các địa chỉ IP hoặc dải mạng, cách nhau bằng dấu phẩy, như 10.0.0.1, 10.1.0.0/16',
      en: 'IP addresses or networks with commas between, such as 10.0.0.1, 10.1.0.0/16',
    }),
    database: text({
      vi: 'postgres://NGƯỜI-DÙNG:MẬT-KHẨU@MÁY/CSDL',
      en: 'postgres://USER:PASSWORD@HOST/DATABASE',
    }),
    connections: text({
      vi: 'số kết nối của mỗi tiến trình, từ 2 đến 500',
      en: 'connections of each process, from 2 to 500',
    }),
    seconds: text({ vi: 'số giây, từ 1 đến 600', en: 'seconds, from 1 to 600' }),
    logForm: text({ vi: 'json hoặc text', en: 'json or text' }),
    logLevel: text({ vi: 'error, warn, info hoặc debug', en: 'error, warn, info or debug' }),
    mailServer: text({
      vi: 'smtp://MÁY[:CỔNG] hoặc smtps://NGƯỜI-DÙNG:MẬT-KHẨU@MÁY[:CỔNG]',
      en: 'smtp://HOST[:PORT] or smtps://USER:PASSWORD@HOST[:PORT]',
    }),
    mailbox: text({
      vi: 'một hộp thư như Kỳ Hạn <ky-han@tinh.gov.vn>',
      en: 'a mailbox such as Kỳ Hạn <ky-han@example.org>',
    }),
    rate: text({ vi: 'số thư mỗi giây, từ 1 đến 1000', en: 'messages a second, from 1 to 1000' }),
    server: text({ vi: 'MÁY hoặc MÁY:CỔNG', en: 'HOST or HOST:PORT' }),
    timeOfDay: text({ vi: 'giờ trong ngày, như 01:30', en: 'a time of day such as 01:30' }),
    count: text({ vi: 'một số từ 1 đến 1000', en: 'a number from 1 to 1000' }),
    days: text({ vi: 'số ngày, từ 1 đến 36500', en: 'a number of days from 1 to 36500' }),
    folder: text({ vi: 'đường dẫn đến một thư mục', en: 'the path of a folder' }),
    signingKey: text({
      vi: 'khóa riêng Ed25519 dạng PEM',
      en: 'a private Ed25519 key in PEM',
    }),
    fingerprints: text({
      vi: 'dấu vân tay của khóa (SHA-256, 64 chữ số 0–9, a–f), cách nhau bằng dấu phẩy',
      en: 'fingerprints of keys (SHA-256, 64 digits 0–9, a–f) with commas between',
    }),
    pem: text({
      vi: 'một chứng thư hoặc khóa dạng PEM (bắt đầu bằng -----BEGIN)',
      en: 'a certificate or a key in PEM (it begins with -----BEGIN)',
    }),
    file: text({ vi: 'đường dẫn đến một tệp', en: 'the path of a file' }),
    megabytes: text({ vi: 'số MB, từ 1 đến 2000', en: 'a number of MB from 1 to 2000' }),
    fileCount: text({ vi: 'số tệp, từ 1 đến 100', en: 'a number of files from 1 to 100' }),
    command: text({
      vi: 'một chương trình và các tham số như /usr/bin/clamdscan --fdpass --no-summary',
      en: 'a program with its arguments such as /usr/bin/clamdscan --fdpass --no-summary',
    }),
    name: text({
      vi: 'một tên gồm chữ không dấu, số, dấu chấm và gạch nối',
      en: 'a name of letters, digits, dots and dashes',
    }),
    yesOrNo: text({ vi: 'true hoặc false', en: 'true or false' }),
    apiKey: text({ vi: 'một chuỗi không có khoảng trắng', en: 'a text without blanks' }),
    failPoint: message<{ names: string }>({
      vi: 'tên một điểm dừng, có thể kèm lần thứ mấy như tên:2, trong các tên: {names}',
      en: 'a place to end at, with the how-manieth passing where wanted, such as name:2, out of: {names}',
    }),
  },
  wrong: message<{ name: string; expected: InBoth; got: string }>({
    vi: '{name} phải là {expected}, nhưng đang là "{got}"',
    en: '{name} is to be {expected}, but is "{got}"',
  }),
  wrongSecret: message<{ name: string; expected: InBoth }>({
    vi: '{name} phải là {expected}',
    en: '{name} is to be {expected}',
  }),
  unknown: message<{ name: string; file: string }>({
    vi: '{file} có thiết lập không biết "{name}"',
    en: '{file} has an unknown setting "{name}"',
  }),
  noMapping: message<{ file: string }>({
    vi: '{file} phải là danh sách các dòng "tên: giá trị"',
    en: '{file} is to be a list of lines "name: value"',
  }),
  twice: message<{ name: string; file: string }>({
    vi: '{name} và {file} cùng được đặt; chỉ giữ một',
    en: '{name} and {file} are both set; keep one',
  }),
  fileUnreadable: message<{ name: string; file: string; reason: string }>({
    vi: '{name} chỉ đến {file}, nhưng không đọc được: {reason}',
    en: '{name} names {file}, which cannot be read: {reason}',
  }),
  profileFileMissing: message<{ name: string; file: string }>({
    vi: '{name}: không có tệp {file}',
    en: '{name}: there is no file {file}',
  }),
  profileUnreadable: message<{ file: string; reason: string }>({
    vi: 'không đọc được cấu hình Temporal trong {file}: {reason}',
    en: 'the profiles of Temporal in {file} cannot be read: {reason}',
  }),
  profileMissing: message<{ name: string; profile: string; file: string; profiles: string }>({
    vi: '{name}: {file} không có cấu hình "{profile}"; trong tệp có: {profiles}',
    en: '{name}: {file} has no profile "{profile}"; it has: {profiles}',
  }),
  noProfiles: text({ vi: 'không có cấu hình nào', en: 'none' }),
  profileIncomplete: message<{ place: string }>({
    vi: '{place} không có address: máy chủ Temporal nào?',
    en: '{place} says no address: which Temporal server?',
  }),
  profileHeaders: message<{ place: string }>({
    vi: '{place}.grpc_meta: Kỳ Hạn không gửi thêm tiêu đề nào đến Temporal; hãy dùng cấu hình không có mục này',
    en: '{place}.grpc_meta: Kỳ Hạn sends no headers of others to Temporal; use a profile without them',
  }),
  certificateAlone: message<{ cert: string; key: string }>({
    vi: '{cert} và {key} phải cùng được đặt hoặc cùng không',
    en: '{cert} and {key} are to be set both or neither',
  }),
  senderMissing: message<{ name: string; server: string }>({
    vi: 'thư gửi qua {server} cần {name}: hộp thư mà máy chủ đó cho phép gửi',
    en: 'mail over {server} needs {name}: a mailbox from which that server lets us send',
  }),
  publicUrlMissing: message<{ name: string; server: string }>({
    vi: 'thư gửi qua {server} cần {name}: địa chỉ mà người nhận mở được',
    en: 'mail over {server} needs {name}: an address that its readers can open',
  }),
  onlyForTrials: message<{ name: string }>({
    vi: '{name} chỉ dùng khi thử hỏng hóc, không dùng nơi người dùng đang làm việc',
    en: '{name} is for trying failures alone, never where people work',
  }),
  neededApart: message<{ name: string }>({
    vi: 'chạy riêng từng phần cần {name}',
    en: 'a part that runs alone needs {name}',
  }),
  notSet: text({ vi: '(chưa đặt)', en: '(not set)' }),
  hidden: text({ vi: '(được giữ kín)', en: '(kept secret)' }),
  byDefault: text({ vi: 'mặc định', en: 'default' }),
} as const;
