import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from '@kyhan/engine';
import { eventName } from './event-name.js';
import { eventSentence } from './event-sentence.js';

const timetable = { dueOn: '2027-02-05', dueAt: 2 };
const moved = { because: 'rule-changed', from: { dueOn: '2027-02-04', dueAt: 1 } };
const fact = (of: object) => of as AssignmentFact;
const nameOf = (id: string) => ({ vi: `Đơn vị ${id}`, en: `Unit ${id}` });

describe('what happened', () => {
  it.each([
    [{ type: 'submitted', version: 1, nil: false, onTime: true }, 'Đã nhận báo cáo, phiên bản 1, đúng hạn'],
    // A correction after due makes nothing late.
    [{ type: 'submitted', version: 2, nil: false, onTime: false }, 'Đã nhận báo cáo, phiên bản 2'],
    [{ type: 'missed' }, 'Khóa, chưa nhận được báo cáo'],
    [{ type: 'lapsed' }, 'Khóa, đã gửi, chưa bổ sung'],
    [
      { type: 'submitted', version: 1, nil: true, onTime: false },
      'Đã nhận báo cáo, phiên bản 1, không phát sinh, quá hạn',
    ],
    [{ type: 'escalated', ordinal: 1, level: 2, to: 'owner' }, 'Báo cáo cấp 2: cơ quan ban hành kế hoạch'],
    [{ type: 'transferred', to: 'nam' }, 'Chuyển giao cho Đơn vị nam'],
    [{ type: 'extended', timetable }, 'Gia hạn đến hết ngày 05 tháng 02 năm 2027'],
  ])('in %j is said in a sentence: "%s"', (of, vi) => {
    expect(eventSentence(fact(of), nameOf).vi).toBe(vi);
  });

  it('gives the hour of a day that has one, in the zone of the plan', () => {
    const dueAt = Date.UTC(2027, 1, 5, 10);
    const extended = fact({ type: 'extended', timetable: { dueOn: '2027-02-05', dueAt } });
    expect(eventSentence(extended, nameOf, { timeZone: 'Asia/Ho_Chi_Minh' }).vi).toBe(
      'Gia hạn đến 17 giờ 00 phút, ngày 05 tháng 02 năm 2027',
    );
  });

  it('to a body that is asked is called late by no sentence and by no name', () => {
    const told = [
      { type: 'opened', timetable },
      { type: 'became-overdue' },
      { type: 'overdue-reminded', ordinal: 2 },
      { type: 'submitted', version: 1, nil: false, onTime: false },
      { type: 'missed' },
      { type: 'lapsed' },
    ].flatMap((of) => {
      const [sentence, name] = [
        eventSentence(fact(of), nameOf, { asked: true }),
        eventName(fact(of), { asked: true }),
      ];
      return [sentence.vi, sentence.en, name.vi, name.en];
    });
    expect(
      told.filter((words) => /quá hạn|giao việc|khóa|overdue|late\b|missed|locked/i.test(words)),
    ).toEqual([]);
  });

  it('is no extension where a version of the plan moved the day', () => {
    const byPlan = fact({ type: 'extended', timetable, moved });
    expect(eventName(byPlan).vi).toBe('Đổi ngày theo kế hoạch');
    expect(eventSentence(byPlan, nameOf).en).toBe(
      'Day moved from the end of 4 February 2027 to the end of 5 February 2027',
    );
    expect(eventName(fact({ type: 'extended', timetable })).vi).toBe('Gia hạn');
  });
});
