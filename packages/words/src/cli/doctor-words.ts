import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan doctor`, and what each of its checks says. */
export const doctorWords = {
  does: text({
    vi: 'khám môi trường chạy: mỗi phát hiện kèm lệnh khắc phục',
    en: 'look for what keeps Kỳ Hạn from running: each finding with the command that mends it',
  }),
  noChromium: text({
    vi: 'không có Chromium: chỉ cần cho kiểm thử trang',
    en: 'no Chromium: only the tests of pages need it',
  }),
  clockWrong: text({ vi: 'đồng hồ của máy sai', en: "the machine's clock is wrong" }),
  clock: message<{ time: string; zone: string; machineZone: string }>({
    vi: '{time} ({zone}); múi giờ của máy là {machineZone}, kế hoạch dùng múi giờ của nó',
    en: "{time} ({zone}); the machine's zone is {machineZone}, plans keep their own",
  }),
  noFolder: message<{ folder: string }>({ vi: 'chưa có {folder}', en: '{folder} does not exist yet' }),
  folderNotWritable: message<{ folder: string }>({
    vi: 'không ghi được vào {folder}',
    en: '{folder} cannot be written to',
  }),
  folderOpen: message<{ folder: string }>({
    vi: 'người khác đọc được {folder}',
    en: 'others may read {folder}',
  }),
  diskFree: message<{ megabytes: number }>({
    vi: 'còn trống {megabytes, number} MB',
    en: '{megabytes, number} MB free',
  }),
  noBackupFolder: text({
    vi: 'không có bản sao lưu nào được làm hằng ngày',
    en: 'no backup is made by itself',
  }),
  noBackup: message<{ folder: string }>({
    vi: '{folder} chưa có bản sao lưu nào',
    en: '{folder} holds no backup yet',
  }),
  oldBackup: message<{ file: string }>({
    vi: 'bản sao lưu mới nhất đã quá hai ngày: {file}',
    en: 'the newest backup is older than two days: {file}',
  }),
  inboxOnly: text({
    vi: 'thư vào hộp thư thử nghiệm, không gửi ra ngoài',
    en: 'mail goes to the development inbox and to nobody else',
  }),
  mailSilent: message<{ server: string; reason: InBoth }>({
    vi: 'máy chủ thư {server} không trả lời: {reason}',
    en: 'the mail server {server} does not answer: {reason}',
  }),
  settingsInitial: text({
    vi: 'không đặt gì: mọi thiết lập là mặc định',
    en: 'none is set: all are as they are initially',
  }),
  settingsSet: message<{ settings: string }>({
    vi: '{settings}; còn lại là mặc định',
    en: '{settings}; the others are as they are initially',
  }),
  setting: message<{ name: string; value: string; source: string }>({
    vi: '{name} = {value} (từ {source})',
    en: '{name} = {value} (from {source})',
  }),
  lettersInTheClear: message<{ url: string }>({
    vi: 'liên kết trong thư là {url}: không mã hóa đường truyền',
    en: 'links in letters lead to {url}: what is sent over it can be read on the way',
  }),
  variableUnknown: message<{ names: string }>({
    vi: 'biến môi trường không biết: {names}',
    en: 'unknown environment variables: {names}',
  }),
  silent: text({ vi: 'không có trả lời', en: 'no answer' }),
  noNpx: text({ vi: 'không có npx trong PATH để chạy pnpm', en: 'no npx on PATH to run pnpm with' }),
  npx: text({ vi: 'pnpm chạy qua npx', en: 'pnpm runs through npx' }),
  portsFree: message<{ ports: string }>({ vi: 'trống: {ports}', en: 'free: {ports}' }),
  portsBusy: message<{ ports: InBoth }>({
    vi: 'đang bận: {ports}; khi khởi động sẽ dùng cổng trống kế tiếp',
    en: 'busy: {ports}; the next free ones are taken at start',
  }),
  noOwner: text({ vi: 'không có tiến trình nào đang giữ', en: 'no process holds it' }),
  ownerGone: message<{ pid: string }>({
    vi: 'tiến trình {pid} đã dừng đột ngột',
    en: 'process {pid} ended without a word',
  }),
  ownerStarting: text({
    vi: 'một tiến trình đang khởi động hoặc đang đọc',
    en: 'a process is starting or reading',
  }),
  owner: message<{ url: string; pid: string }>({
    vi: 'đang chạy: {url} (tiến trình {pid})',
    en: 'runs: {url} (process {pid})',
  }),
  noRegister: text({ vi: 'chưa có sổ theo dõi', en: 'there is no register yet' }),
  registerInUse: text({
    vi: 'đang được tiến trình giữ nó sử dụng',
    en: 'in use by the process that holds it',
  }),
  registerOpens: text({ vi: 'mở được, bảng đã cập nhật', en: 'opens, tables up to date' }),
  filesNotWritable: message<{ folder: string }>({
    vi: 'không ghi được vào thư mục lưu tệp {folder}',
    en: 'the folder of files {folder} cannot be written to',
  }),
  noScanner: text({
    vi: 'tệp đơn vị gửi không được quét mã độc trước khi cho tải về',
    en: 'nothing looks at the files that units send before they can be downloaded',
  }),
  roleOwns: text({
    vi: 'mở được, nhưng vai trò trong KYHAN_DATABASE_URL sửa và xóa được những gì đã ghi; nên dùng hai vai trò',
    en: 'opens, but the role of KYHAN_DATABASE_URL may change and remove what was written; let there be two roles',
  }),
  powerLoss: text({
    vi: 'sổ theo dõi nhúng (PGlite) an toàn khi tiến trình bị dừng, không an toàn khi mất điện',
    en: 'the embedded register (PGlite) survives a killed process, but is not safe from power loss',
  }),
  temporalSilent: message<{ address: string; reason: InBoth }>({
    vi: 'TEMPORAL_ADDRESS {address} không trả lời: {reason}',
    en: 'TEMPORAL_ADDRESS {address} does not answer: {reason}',
  }),
  temporalToFetch: message<{ cache: string }>({
    vi: 'lần khởi động tới sẽ tải máy chủ Temporal vào {cache}',
    en: 'the next start downloads the Temporal server into {cache}',
  }),
  temporalToFetchOrBuild: message<{ cache: string }>({
    vi: 'lần khởi động tới sẽ tải máy chủ Temporal vào {cache}, hoặc dựng bằng Go (khoảng 3 phút)',
    en: 'the next start downloads the Temporal server into {cache}, or builds it with Go (some 3 minutes)',
  }),
} as const;
