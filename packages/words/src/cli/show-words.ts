import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan show`, and what its values say. */
export const showWords = {
  does: text({ vi: 'xem một việc được giao', en: 'show one assignment' }),
  /** A unit that owes in the place of one that has ended. */
  insteadOf: message<{ unit: InBoth; ended: InBoth }>({
    vi: '{unit} (thay {ended})',
    en: '{unit} (in place of {ended})',
  }),
  transferredTo: text({ vi: 'Chuyển giao cho', en: 'Transferred to' }),
  escalatedLevel: text({ vi: 'Đã báo cấp trên, mức', en: 'Escalated to level' }),
  nothingYet: text({ vi: 'chưa có', en: 'none yet' }),
  version: message<{ version: number; punctuality: InBoth }>({
    vi: 'bản {version}, {punctuality}',
    en: 'version {version}, {punctuality}',
  }),
  nilVersion: message<{ version: number; punctuality: InBoth }>({
    vi: 'bản {version}, {punctuality}, không phát sinh',
    en: 'version {version}, {punctuality}, nil',
  }),
  onTime: text({ vi: 'đúng hạn', en: 'on time' }),
  late: text({ vi: 'quá hạn', en: 'late' }),
} as const;
