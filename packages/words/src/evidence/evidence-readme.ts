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
    vi: '“Đã báo” nghĩa là: máy chủ của bên nhận đã nhận thư lúc ghi ở acceptedAt, và thư không bị chuyển hoàn (bounced) sau đó. Việc đầu tiên được làm sau đó ghi ở acted, kèm người làm: ai làm thay cho đơn vị nào không có trong bộ này. Sổ theo dõi không theo dõi ai mở thư. Văn bản giao việc mới là căn cứ; thư điện tử chỉ là lời nhắc.',
    en: '“Told” means: the server of the other side accepted the letter at acceptedAt, and it did not come back (bounced) after that. What was done first since is acted, with who did it: who acts for which unit is not in this bundle. The register watches nobody open a letter. The paper is the act; mail is a reminder.',
  }),
  text({
    vi: 'Tên người không có trong bộ này: người dùng được ghi bằng mã. Giá trị đã xóa hoặc không dành cho người lấy bộ này thì không có (untold); dữ liệu nhập nhầm đã tẩy thì ghi lần tẩy và ngày (purged); cam kết băm của nó vẫn có trong bằng chứng.',
    en: 'No names of persons are in this bundle: persons are told by their ids. What was erased, or is not for whoever took this bundle, is not in it (untold); what was typed by mistake and purged says by which act and when (purged); the commitment to it still is in the proof.',
  }),
  text({
    vi: 'Điều có “checkpoint” (unitCheckpoint: ai có việc, dueCheckpoint: hạn) đã được điểm chốt sổ đó ký giữ. Điều có checkpoint null (unanchored) có sau điểm chốt gần nhất: chưa có gì ngoài sổ theo dõi giữ nó. Bộ này không cho biết điều gì xảy ra sau sự kiện cuối cùng trong bộ.',
    en: 'What has a “checkpoint” (unitCheckpoint: who owes it, dueCheckpoint: by when) is held by the one that was signed under this number. What has checkpoint null (unanchored) came after the last one: nothing outside of the register holds it yet. A bundle does not tell what happened after the last event in it.',
  }),
  text({
    vi: 'Kiểm tra ngoại tuyến: kyhan verify BUNDLE.zip --key KHOA.pem, hoặc python3 verify.py BUNDLE.zip KHOA.pem (Python 3 và OpenSSL 3; ba mươi dòng, đọc được). Hãy dùng khóa công khai có từ nơi khác: thư điểm chốt hằng ngày kèm khóa đó; biên bản chốt sổ in dấu vân tay của nó, gõ được vào chỗ của KHOA.pem, và cả hai cách kiểm tra đều in dấu vân tay của khóa đã ký để đối chiếu. Khóa trong bộ này chỉ cho biết bộ này khớp với chính nó.',
    en: 'To check it offline: kyhan verify BUNDLE.zip --key KEY.pem, or python3 verify.py BUNDLE.zip KEY.pem (Python 3 and OpenSSL 3; thirty lines that can be read). Use the public key that you have from elsewhere: the daily checkpoint letter brings it; the sealing minutes print its fingerprint, which can be typed in place of KEY.pem, and both checks print the fingerprint of the key that signed, to be compared. The key in this bundle says no more than that the bundle agrees with itself.',
  }),
  text({
    vi: 'Điều được chứng minh: từng dữ kiện và giá trị trong proof.json, từng tệp trong files/. verify.py in ra các dữ kiện đó và không so evidence.json với chúng: hãy đọc những gì nó in. kyhan verify so cả evidence.json, và tìm sự kiện bị bỏ ra giữa chừng. Không cách nào xét trang in. Không cách nào phát hiện dữ kiện khác sự kiện (thư, báo cáo, tệp) bị bỏ hẳn khỏi bộ.',
    en: 'What is proved: each fact and value in proof.json, each file in files/. verify.py prints these facts and does not compare evidence.json with them: read what it prints. kyhan verify compares evidence.json too, and finds events that were left out between others. Neither looks at the printed page. Neither finds that facts other than events (letters, submissions, files) were left out of the bundle.',
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
