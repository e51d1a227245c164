import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan setup`. */
export const setupWords = {
  does: text({
    vi: 'chuẩn bị cơ sở dữ liệu (bảng và quyền, cần vai trò chủ) và máy chủ Temporal của nơi khác (cần quyền quản trị)',
    en: "prepare a database (tables and rights, as their owner) and a Temporal server of somebody else's (as its operator)",
  }),
  register: message<{ role: string }>({
    vi: 'các bảng đã đúng với bản này; vai trò {role} được thêm sự kiện, không được sửa hay xóa',
    en: 'the tables are those of this release; the role {role} may add facts, and neither change nor remove them',
  }),
  ownServer: text({
    vi: 'TEMPORAL_ADDRESS chưa đặt: máy chủ riêng không cần chuẩn bị',
    en: 'TEMPORAL_ADDRESS is not set: a server of our own needs no preparing',
  }),
  namespaceMade: message<{ namespace: string }>({
    vi: 'đã lập không gian tên {namespace}',
    en: 'made the namespace {namespace}',
  }),
  namespaceThere: message<{ namespace: string }>({
    vi: 'không gian tên {namespace} đã có',
    en: 'the namespace {namespace} is there',
  }),
  attributesAdded: message<{ names: string }>({
    vi: 'đã đăng ký thuộc tính tìm kiếm: {names}',
    en: 'registered search attributes: {names}',
  }),
  attributesThere: text({ vi: 'mọi thuộc tính tìm kiếm đã có', en: 'all search attributes are there' }),
} as const;
