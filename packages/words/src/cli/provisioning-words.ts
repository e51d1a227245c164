import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** Why a way of coming by a Temporal server led to nothing. */
export const provisioningWords = {
  notSet: text({ vi: 'chưa đặt', en: 'not set' }),
  notOnPath: text({ vi: 'không có lệnh `temporal`', en: 'no `temporal` there' }),
  notCached: text({ vi: 'chưa có gì', en: 'nothing there' }),
  noGo: text({ vi: 'không có Go trong PATH', en: 'no Go on PATH' }),
  oldGo: message<{ oldest: string; found: string }>({
    vi: 'cần Go {oldest} trở lên, đang có: {found}',
    en: 'Go {oldest} or newer is needed, found: {found}',
  }),
  goFailed: message<{ words: string }>({
    vi: 'go install không thành công: {words}',
    en: 'go install failed: {words}',
  }),
  silent: text({ vi: 'đã dừng mà không báo gì', en: 'it ended without a word' }),
  notTemporal: message<{ path: string; words: string }>({
    vi: '{path} không trả lời như Temporal CLI: {words}',
    en: '{path} does not answer as the Temporal CLI: {words}',
  }),
  npmFailed: message<{ words: string }>({
    vi: 'npm không tải được: {words}',
    en: 'npm could not fetch it: {words}',
  }),
  noPackage: text({
    vi: 'máy này không có PostgreSQL, và npm không có bản cho loại máy này',
    en: 'this machine has no PostgreSQL, and npm none for its kind',
  }),
  otherMajor: message<{ major: string }>({
    vi: 'cơ sở dữ liệu này do PostgreSQL {major} lập, và bản đó không có trên máy',
    en: 'this database was made by PostgreSQL {major}, which is not on this machine',
  }),
  tried: message<{ way: string; reason: InBoth | string }>({
    vi: '{way} ({reason})',
    en: '{way} ({reason})',
  }),
} as const;
