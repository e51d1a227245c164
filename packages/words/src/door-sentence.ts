import type { DoorFact, HoldReason, PurgeDone, RegisterPlace } from '@kyhan/contracts';
import type { RoleKind } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { shortInstant } from './official-date.js';
import { text } from './text.js';
import { ROLE_NAMES } from './role-names.js';

const PLACE = message<{ plan: string; unit: string }>({
  vi: '{unit, select, none {kế hoạch {plan}} other {đơn vị {unit}, kế hoạch {plan}}}',
  en: '{unit, select, none {plan {plan}} other {unit {unit}, plan {plan}}}',
});
const OF_ALL = message<{ role: InBoth }>({ vi: '{role}', en: '{role}' });
const OF_SOME = message<{ role: InBoth; place: InBoth }>({ vi: '{role} ({place})', en: '{role} ({place})' });

const GIVEN = message<{ person: string; what: InBoth }>({
  vi: 'Giao vai trò {what} cho {person}',
  en: '{person} becomes {what}',
});
const ENDED = message<{ person: string; what: InBoth }>({
  vi: 'Kết thúc vai trò {what} của {person}',
  en: '{person} is no longer {what}',
});
const LINK = message<{ person: string; by: string }>({
  vi: '{by, select, mail {Gửi thư đăng nhập cho {person}} other {Cấp liên kết đăng nhập cho {person}}}',
  en: '{by, select, mail {A sign-in letter to {person}} other {A sign-in link for {person}}}',
});
const SIGNED_IN = message<{ session: string }>({
  vi: 'Đăng nhập, phiên {session}',
  en: 'Signed in, session {session}',
});
const SESSION_ENDED = message<{ session: string; of: string }>({
  vi: 'Kết thúc phiên {session} của {of}',
  en: 'Session {session} of {of} ended',
});
const ISSUED = message<{ token: string; what: InBoth }>({
  vi: 'Cấp mã truy cập {token}: {what}',
  en: 'Token {token} issued: {what}',
});
const REVOKED = message<{ token: string }>({
  vi: 'Thu hồi mã truy cập {token}',
  en: 'Token {token} taken back',
});

const WEBHOOK_REGISTERED = message<{ webhook: string; plan: string }>({
  vi: 'Đăng ký địa chỉ nhận báo sự kiện {webhook}{plan, select, none {} other {: kế hoạch {plan}}}',
  en: 'Webhook {webhook} registered{plan, select, none {} other {: plan {plan}}}',
});
const WEBHOOK_ENDED = message<{ webhook: string }>({
  vi: 'Ngừng báo sự kiện cho địa chỉ {webhook}',
  en: 'Webhook {webhook} ended',
});

const MAIL_HELD = text({
  vi: 'Giữ thư lại: thông báo chờ, không gửi đi',
  en: 'Mail held: notices wait and none leaves',
});
const MAIL_RELEASED = text({ vi: 'Gửi thư trở lại', en: 'Mail released: notices leave again' });
const MAIL_UNLIMITED = text({ vi: 'Gửi thư cho mọi địa chỉ', en: 'Letters go to every address again' });

const HELD_BECAUSE: Readonly<Record<HoldReason, InBoth>> = {
  'put-back': text({
    vi: 'Giữ thư lại: sổ vừa được khôi phục từ bản sao lưu',
    en: 'Mail held: the register was put back from a backup',
  }),
  copied: text({
    vi: 'Giữ thư lại: đây là bản chép của một bản triển khai',
    en: 'Mail held: this is a copy of a deployment',
  }),
};

const PUT_BACK = message<{ at: string }>({
  vi: 'Khôi phục sổ từ bản sao lưu lúc {at}',
  en: 'Register put back from the backup of {at}',
});
const DOUBTS_SETTLED = message<{ count: number; sent: string }>({
  vi: '{count} thông báo không rõ đã gửi hay chưa: {sent, select, true {coi là đã gửi} other {được gửi}}',
  en: '{count, plural, one {# notice} other {# notices}} of which nobody knew: {sent, select, true {taken for sent} other {sent}}',
});
const TAKEN_OVER = message<{ from: string; to: string }>({
  vi: 'Tiếp quản bản chép: từ {from} sang {to}',
  en: 'Copy taken over: from {from} to {to}',
});

const LIMITED = message<{ count: number }>({
  vi: 'Chỉ gửi thư cho {count, number} địa chỉ trong danh sách',
  en: 'Letters go to a list of {count, plural, one {# address} other {# addresses}} alone',
});
const TRIED = message<{ sent: boolean }>({
  vi: 'Gửi thư thử{sent, select, true {} other {, máy chủ thư không nhận}}',
  en: 'A test letter sent{sent, select, true {} other {, which the mail server did not take}}',
});

const SETTLED = message<{ finding: string }>({
  vi: 'Đóng việc cần xem {finding}',
  en: 'Finding {finding} settled',
});

const KEPT = message<{ person: string }>({
  vi: 'Ghi tên và địa chỉ thư của {person}',
  en: 'Name and mailbox of {person} written',
});
const EXPORTED = message<{ person: string }>({
  vi: 'Cung cấp dữ liệu cá nhân của {person}',
  en: 'Personal data of {person} given out',
});
const ERASED = message<{ person: string }>({
  vi: 'Xóa dữ liệu cá nhân của {person}',
  en: 'Personal data of {person} erased',
});

const ERASED_BY_RULE = message<{ drafts: number; addresses: number }>({
  vi: 'Xóa theo thời hạn lưu giữ: {drafts, number} báo cáo soạn dở, {addresses, number} địa chỉ thư',
  en: 'Erased by the rules of retention: {drafts, plural, one {# draft} other {# drafts}}, {addresses, plural, one {# mailbox} other {# mailboxes}}',
});

const PURGE_ASKED = message<{ purge: number }>({
  vi: 'Đề nghị tẩy dữ liệu nhập nhầm, số {purge, number}',
  en: 'Purge {purge, number} asked for',
});
const PURGE_DECLINED = message<{ purge: number }>({
  vi: 'Không duyệt hoặc rút đề nghị tẩy dữ liệu số {purge, number}',
  en: 'Purge {purge, number} declined or taken back',
});
const PURGED = message<PurgeDone>({
  vi: 'Tẩy dữ liệu nhập nhầm số {purge, number}: {values, number} giá trị, {files, number} tệp',
  en: 'Purge {purge, number} done: {values, plural, one {# value} other {# values}}, {files, plural, one {# file} other {# files}}',
});

const STAMPED = message<{ number: number }>({
  vi: 'Điểm chốt sổ số {number, number} có dấu thời gian',
  en: 'Checkpoint {number, number} has a time stamp',
});

type Sentences = {
  readonly [Type in DoorFact['type']]: (fact: DoorFact & { readonly type: Type }, zone: string) => InBoth;
};

const SENTENCES: Sentences = {
  'role-given': (fact) => GIVEN({ person: fact.personId, what: roleWords(fact) }),
  'role-ended': (fact) => ENDED({ person: fact.personId, what: roleWords(fact) }),
  'link-made': (fact) => LINK({ person: fact.personId, by: fact.by }),
  'signed-in': (fact) => SIGNED_IN({ session: fact.sessionId }),
  'session-ended': (fact) => SESSION_ENDED({ session: fact.sessionId, of: fact.of }),
  'token-issued': (fact) => ISSUED({ token: fact.tokenId, what: roleWords(fact) }),
  'token-revoked': (fact) => REVOKED({ token: fact.tokenId }),
  'webhook-registered': (fact) =>
    WEBHOOK_REGISTERED({ webhook: fact.webhookId, plan: orNone(fact.planSlug) }),
  'webhook-ended': (fact) => WEBHOOK_ENDED({ webhook: fact.webhookId }),
  'mail-held': ({ why }) => (why === undefined ? MAIL_HELD : HELD_BECAUSE[why]),
  'mail-released': () => MAIL_RELEASED,
  'mail-unlimited': () => MAIL_UNLIMITED,
  'register-put-back': (fact, zone) => PUT_BACK({ at: shortInstant(fact.backupRealAt, zone) }),
  'doubts-settled': (fact) => DOUBTS_SETTLED({ count: fact.count, sent: String(fact.sent) }),
  'taken-over': (fact) => TAKEN_OVER({ from: placeName(fact.from), to: placeName(fact.to) }),
  'mail-limited': (fact) => LIMITED({ count: fact.count }),
  'letter-tried': (fact) => TRIED({ sent: fact.sent }),
  'finding-settled': (fact) => SETTLED({ finding: fact.findingId }),
  'person-kept': (fact) => KEPT({ person: fact.personId }),
  'person-exported': (fact) => EXPORTED({ person: fact.personId }),
  'person-erased': (fact) => ERASED({ person: fact.personId }),
  'purge-asked': ({ purge }) => PURGE_ASKED({ purge }),
  'purge-declined': ({ purge }) => PURGE_DECLINED({ purge }),
  purged: ({ purge, values, files }) => PURGED({ purge, values: values.length, files: files.length }),
  'checkpoint-stamped': ({ number }) => STAMPED({ number }),
  'erased-by-rule': ({ drafts, addresses }) => ERASED_BY_RULE({ drafts, addresses }),
};

/** What happened at the door, as a sentence; people, units and plans by their ids, instants in a zone. Pure; throws nothing. */
export function doorSentence(fact: DoorFact, zone: string): InBoth {
  const sentence = SENTENCES[fact.type] as (fact: DoorFact, zone: string) => InBoth;
  return sentence(fact, zone);
}

/** A folder by its machine, a database as one. */
function placeName(place: RegisterPlace): string {
  return place.kind === 'folder' ? place.host : 'PostgreSQL';
}

function orNone(planSlug: string | undefined): string {
  return planSlug ?? 'none';
}

/** What somebody is, and where: by ids. */
interface ToldRole {
  readonly role: RoleKind;
  readonly planSlug?: string;
  readonly unitId?: string;
}

/** A role with its plan and unit. Pure; throws nothing. */
export function roleWords({ role: kind, planSlug, unitId = 'none' }: ToldRole): InBoth {
  const role = ROLE_NAMES[kind];
  return planSlug === undefined
    ? OF_ALL({ role })
    : OF_SOME({ role, place: PLACE({ plan: planSlug, unit: unitId }) });
}
