import { text } from '../text.js';

/** `kyhan diff`; what it shows has its words in `changesWords`. */
export const diffWords = {
  does: text({
    vi: 'so sánh hai tệp kế hoạch, hoặc một tệp với kế hoạch đang áp dụng',
    en: 'compare two plan files, or a plan file with what is applied',
  }),
  files: text({
    vi: 'tệp kế hoạch cũ và mới; chỉ một tệp: so với kế hoạch đang áp dụng',
    en: 'the older and the newer plan file; one alone: against what is applied',
  }),
  from: text({
    vi: 'với hai tệp: so các đợt sắp tới kể từ ngày này, YYYY-MM-DD (không nêu: hôm nay)',
    en: 'with two files: compare coming cycles from this day on, YYYY-MM-DD (not given: today)',
  }),
  /** `apply` takes it too. */
  moveOpen: text({
    vi: 'đợt đang mở theo quy tắc mới (không nêu: giữ hạn và phiên bản của mình)',
    en: 'open cycles follow changed rules (not given: they keep their day and version)',
  }),
  jsonFields: text({
    vi: `--json: changed; fields, obligations, units, groups, policies, forms, paperTemplates (added,
removed, changed:
[{id, fields: [{field, before, after}]}]); calendarDays; cycles (appears | vanishes | moves). So với kế hoạch
đang áp dụng còn có: slug, appliedVersion, openCycles (moves, stays, newDueOn, ruleDueOn, because), opensNow,
unitsWithoutFuture, people, needsConfirmation.`,
    en: `--json: changed; fields, obligations, units, groups, policies, forms, paperTemplates (added,
removed, changed:
[{id, fields: [{field, before, after}]}]); calendarDays; cycles (appears | vanishes | moves). Against what is
applied also: slug, appliedVersion, openCycles (moves, stays, newDueOn, ruleDueOn, because), opensNow,
unitsWithoutFuture, people, needsConfirmation.`,
  }),
  tooMany: text({
    vi: 'nhiều nhất hai tệp, ví dụ kyhan diff plan-2026.yaml plan-2027.yaml',
    en: 'two files at most, for instance kyhan diff plan-2026.yaml plan-2027.yaml',
  }),
  fromMisplaced: text({ vi: '--from chỉ dùng khi so hai tệp', en: '--from is for two files' }),
  moveOpenMisplaced: text({
    vi: '--move-open chỉ dùng khi so với kế hoạch đang áp dụng',
    en: '--move-open is for what is applied',
  }),
} as const;
