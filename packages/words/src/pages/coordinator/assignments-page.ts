import type { ContributionFilter, CountedFigure } from '@kyhan/contracts';
import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { ASSIGNMENT_FACTS } from '../shared/assignment-facts.js';
import { SITE_FRAME } from '../shared/site-frame.js';
import { CONTRIBUTION_WORDS } from '../../cooperation/contribution-words.js';
import { OVERVIEW_PAGE } from './overview-page.js';

/** What a list is called that has exactly what a figure counts. */
const FIGURES = {
  assigned: OVERVIEW_PAGE.assigned,
  onTime: OVERVIEW_PAGE.doneOnTime,
  late: OVERVIEW_PAGE.doneLate,
  inTime: OVERVIEW_PAGE.notDoneInTime,
  notDone: OVERVIEW_PAGE.notDoneOverdue,
  waived: OVERVIEW_PAGE.waived,
  contributions: CONTRIBUTION_WORDS.contributions,
  contributedOnTime: CONTRIBUTION_WORDS.listedOnTime,
  contributedLate: CONTRIBUTION_WORDS.listedLate,
  contributionsInTime: CONTRIBUTION_WORDS.listedInTime,
  contributionsOverdue: CONTRIBUTION_WORDS.listedOverdue,
  contributionsWaived: CONTRIBUTION_WORDS.listedWaived,
} as const satisfies Record<CountedFigure, InBoth>;

/** The list of assignments, with what it can be asked for. */
export const ASSIGNMENTS_PAGE = {
  title: SITE_FRAME.assignments,
  empty: text({ vi: 'Không có việc nào như vậy.', en: 'There is no such assignment.' }),
  text: text({ vi: 'Tên đơn vị hoặc nhiệm vụ', en: 'Name of a unit or an obligation' }),
  textHint: text({ vi: 'Không cần gõ dấu.', en: 'Accents may be left out.' }),
  state: text({ vi: 'Mở hay đã kết thúc', en: 'Open or ended' }),
  states: {
    open: text({ vi: 'Đang mở', en: 'Open' }),
    ended: text({ vi: 'Đã kết thúc', en: 'Ended' }),
  },
  waiting: text({ vi: 'Đang chờ', en: 'Waits for' }),
  status: ASSIGNMENT_FACTS.status,
  figure: text({ vi: 'Kết quả', en: 'Result' }),
  contribution: CONTRIBUTION_WORDS.contributions,
  contributionFilters: {
    only: text({ vi: 'Chỉ phần phối hợp', en: 'Contributions alone' }),
    without: text({ vi: 'Không kể phần phối hợp', en: 'Without contributions' }),
  } satisfies Record<ContributionFilter, InBoth>,
  obligation: ASSIGNMENT_FACTS.obligation,
  unit: ASSIGNMENT_FACTS.unit,
  plan: OVERVIEW_PAGE.plan,
  from: OVERVIEW_PAGE.from,
  to: OVERVIEW_PAGE.to,
  level: text({ vi: 'Đã báo cáo đến cấp', en: 'Escalated to level' }),
  notEscalated: text({ vi: 'Chưa báo cáo cấp trên', en: 'Not escalated' }),
  cycle: text({ vi: 'Đợt', en: 'Cycle' }),
  cycleOf: message<{ title: InBoth; period: InBoth }>({ vi: '{title}, {period}', en: '{title}, {period}' }),
  all: OVERVIEW_PAGE.all,
  show: text({ vi: 'Lọc', en: 'Filter' }),
  papers: text({ vi: 'Văn bản đã ký của các việc này', en: 'The signed papers of these' }),
  clear: text({ vi: 'Bỏ lọc', en: 'Clear the filters' }),
  figures: FIGURES,
} as const;
