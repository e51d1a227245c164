import { goingLiveAnswer } from './going-live-answer.js';
import {
  backupAnswer,
  backupBody,
  doubtsAnswer,
  doubtsBody,
  machineAnswer,
  mailHoldAnswer,
  mailHoldBody,
  mailLimitAnswer,
  mailLimitBody,
  mailLimitChangedAnswer,
  settingsAnswer,
  takeOverAnswer,
  takeOverBody,
  testLetterAnswer,
  testLetterBody,
} from './machine-answer.js';
import type { Route } from './route.js';
import { nothingAsked } from './values/nothing-asked.js';

/** The ways to look after the machine: whether all answers, its mail, its settings. */
export const MACHINE_ROUTES = {
  checkMachine: {
    method: 'GET',
    path: '/machine',
    who: 'inspect',
    does: {
      vi: 'Sổ theo dõi, Temporal và máy chủ thư có trả lời không, thông báo và việc chờ từ bao giờ',
      en: 'Whether register, Temporal and mail server answer, and since when notices and wakes wait',
    },
    query: nothingAsked,
    answer: machineAnswer,
    errors: [],
  },
  checkGoingLive: {
    method: 'GET',
    path: '/going-live',
    who: 'inspect',
    does: {
      vi: 'Trước khi gửi thư cho các đơn vị còn vướng gì, mỗi điều kèm cách xử lý',
      en: 'What still stands in the way before units are written to, each with what mends it',
    },
    query: nothingAsked,
    answer: goingLiveAnswer,
    errors: [],
  },
  sendTestLetter: {
    method: 'POST',
    path: '/mail/tests',
    who: 'inspect',
    does: {
      vi: 'Gửi một thư thử và trả lời điều máy chủ thư nói',
      en: 'Send a test letter and tell what the mail server said',
    },
    body: testLetterBody,
    answer: testLetterAnswer,
    errors: ['NOT_READY', 'MAIL_WITHHELD'],
  },
  holdMail: {
    method: 'POST',
    path: '/mail/hold',
    who: 'inspect',
    does: {
      vi: 'Giữ thư lại (thông báo chờ, không gửi đi) hoặc gửi trở lại; gửi lại không đổi gì',
      en: 'Hold mail, so that notices wait and none leaves, or let it go; repeating it changes nothing',
    },
    body: mailHoldBody,
    answer: mailHoldAnswer,
    errors: ['TAKE_OVER_NEEDED'],
  },
  settleDoubts: {
    method: 'POST',
    path: '/mail/doubts',
    who: 'inspect',
    does: {
      vi: 'Nói rõ các thông báo không biết đã gửi hay chưa trước khi khôi phục sổ: coi là đã gửi, hoặc gửi',
      en: 'Say of notices that may have been sent before the register was put back that they were, or send them',
    },
    body: doubtsBody,
    answer: doubtsAnswer,
    errors: [],
  },
  takeOver: {
    method: 'POST',
    path: '/machine/take-over',
    who: 'inspect',
    does: {
      vi: 'Bản chép này là bản chính từ nay: thư gửi trở lại',
      en: 'This copy is the deployment from here on, and its mail leaves again',
    },
    body: takeOverBody,
    answer: takeOverAnswer,
    errors: ['NOT_READY'],
  },
  makeBackup: {
    method: 'POST',
    path: '/backups',
    who: 'inspect',
    does: {
      vi: 'Sao lưu toàn bộ bản triển khai vào một tệp trên máy chủ này, trong khi vẫn chạy',
      en: 'Back the whole deployment up into one file on this machine, while it runs',
    },
    body: backupBody,
    answer: backupAnswer,
    errors: ['BACKUP_FAILED', 'NOT_READY'],
  },
  getMailLimit: {
    method: 'GET',
    path: '/mail/allowed',
    who: 'inspect',
    does: {
      vi: 'Danh sách địa chỉ và tên miền được gửi thư; khi có danh sách, thư đến nơi khác chờ',
      en: 'The mailboxes and domains that letters may go to; while there is a list, letters to others wait',
    },
    query: nothingAsked,
    answer: mailLimitAnswer,
    errors: [],
  },
  limitMail: {
    method: 'POST',
    path: '/mail/allowed',
    who: 'inspect',
    does: {
      vi: 'Thêm vào, bớt khỏi danh sách được gửi thư, hoặc bỏ danh sách; gửi lại không đổi gì',
      en: 'Add to or take from the list that letters may go to, or lift it; repeating it changes nothing',
    },
    body: mailLimitBody,
    answer: mailLimitChangedAnswer,
    errors: [],
  },
  getSettings: {
    method: 'GET',
    path: '/settings',
    who: 'inspect',
    does: {
      vi: 'Các cài đặt và nơi đặt; giá trị bí mật không hiện',
      en: 'The settings and what sets them; of a secret no value',
    },
    query: nothingAsked,
    answer: settingsAnswer,
    errors: [],
  },
} as const satisfies Record<string, Route>;
