import type { EvidenceKind, EvidenceProof } from '@kyhan/contracts';
import type { Language } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

const OF = {
  assignment: message<{ id: string }>({ vi: 'việc được giao {id}', en: 'the assignment {id}' }),
  cycle: message<{ id: string }>({ vi: 'đợt {id}', en: 'the cycle {id}' }),
  unit: message<{ id: string }>({ vi: 'đơn vị {id}', en: 'the unit {id}' }),
} as const satisfies Readonly<Record<EvidenceKind, unknown>>;

const TITLE = message<{ of: ReturnType<(typeof OF)['unit']> }>({
  vi: 'BỘ CHỨNG CỨ CỦA SỔ THEO DÕI: {of}',
  en: 'EVIDENCE FROM THE REGISTER: {of}',
});

/** A paragraph each. */
const PARAGRAPHS = [
  text({
    vi: 'Trong bộ này: evidence.json là diễn biến để đọc (văn bản và ngày đến trước, rồi từng lần gửi thư, từng phiên bản báo cáo, từng sự kiện); proof.json là các dữ kiện gốc và bằng chứng; files/ là các tệp đã gửi, mỗi tệp mang tên là mã băm SHA-256 của nó; trang in (nếu có) chỉ để tiện đọc.',
    en: 'In this bundle: evidence.json is what happened, to be read (papers and days of arrival first, then each attempt to send a letter, each version of a report, each event); proof.json holds the facts themselves and their proof; files/ holds what was handed in, each under its SHA-256; the printed page, where there is one, is for convenience only.',
  }),
  text({
    vi: '“Đã báo” nghĩa là: máy chủ của bên nhận đã nhận thư lúc ghi ở acceptedAt. Sổ theo dõi không theo dõi ai mở thư. Văn bản giao việc mới là căn cứ; thư điện tử chỉ là lời nhắc.',
    en: '“Told” means: the server of the other side accepted the letter at acceptedAt. The register watches nobody open a letter. The paper is the act; mail is a reminder.',
  }),
  text({
    vi: 'Tên người không có trong bộ này: người dùng được ghi bằng mã. Giá trị đã xóa hoặc không dành cho người lấy bộ này thì không có (untold); dữ liệu nhập nhầm đã tẩy thì ghi lần tẩy và ngày (purged); cam kết băm của nó vẫn có trong bằng chứng.',
    en: 'No names of persons are in this bundle: persons are told by their ids. What was erased, or is not for whoever took this bundle, is not in it (untold); what was typed by mistake and purged says by which act and when (purged); the commitment to it still is in the proof.',
  }),
  text({
    vi: 'Dữ kiện có “checkpoint” đã được một điểm chốt sổ ký giữ. Dữ kiện có checkpoint null (unanchored) có sau điểm chốt gần nhất: chưa có gì ngoài sổ theo dõi giữ nó. Bộ này không cho biết điều gì xảy ra sau sự kiện cuối cùng trong bộ.',
    en: 'A fact with a “checkpoint” is held by one that was signed. A fact whose checkpoint is null (unanchored) came after the last one: nothing outside of the register holds it yet. A bundle does not tell what happened after the last event in it.',
  }),
  text({
    vi: 'Kiểm tra ngoại tuyến: kyhan verify BUNDLE.zip --key KHOA.pem, hoặc python3 verify.py BUNDLE.zip KHOA.pem (Python 3 và openssl; ba mươi dòng, đọc được). Hãy dùng khóa công khai có từ nơi khác: trong thư điểm chốt hằng ngày hoặc biên bản chốt sổ. Khóa trong bộ này chỉ cho biết bộ này khớp với chính nó.',
    en: 'To check it offline: kyhan verify BUNDLE.zip --key KEY.pem, or python3 verify.py BUNDLE.zip KEY.pem (Python 3 and openssl; thirty lines that can be read). Use the public key that you have from elsewhere: from the daily checkpoint letter or from the sealing minutes. The key in this bundle says no more than that the bundle agrees with itself.',
  }),
  text({
    vi: 'Cách kiểm tra: SHA256SUMS liệt kê mọi mục; lá = SHA-256(0x00, text); nút = SHA-256(0x01, trái, phải); nhóm = SHA-256(0x02, text); chữ ký Ed25519 ký đúng text của điểm chốt; giá trị = SHA-256(muối, text).',
    en: 'How it is checked: SHA256SUMS lists every entry; leaf = SHA-256(0x00, text); node = SHA-256(0x01, left, right); group = SHA-256(0x02, text); the Ed25519 signature is over the very text of the checkpoint; value = SHA-256(salt, text).',
  }),
] as const;

/** What lies in a bundle and how it is checked, for whoever opens it. Pure; throws nothing. */
export function evidenceReadme({ kind, id }: EvidenceProof['of'], language: Language): string {
  const title = TITLE({ of: OF[kind]({ id }) })[language];
  return [title, ...PARAGRAPHS.map((one) => one[language])].join('\n\n');
}
