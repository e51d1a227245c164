import { describe, expect, it } from '@jest/globals';
import { languageParts } from './language-parts.js';
import { sameInBoth } from './same-in-both.js';

const HEALTH = sameInBoth('Sở Y tế');
const CENTRE = sameInBoth('Sở Y tế (Trung tâm A+B)');
const REPORT = { vi: 'Báo cáo tháng', en: 'Monthly report' };

describe('a sentence in which a plan is quoted', () => {
  it.each([
    ['Sở Y tế', [{ text: 'Sở Y tế', lang: 'vi' }]],
    ['the unit Sở Y tế owes', [{ text: 'the unit ' }, { text: 'Sở Y tế', lang: 'vi' }, { text: ' owes' }]],
    [
      'Sở Y tế (Trung tâm A+B), Sở Y tế',
      [{ text: CENTRE.vi, lang: 'vi' }, { text: ', ' }, { text: 'Sở Y tế', lang: 'vi' }],
    ],
    ['Monthly report', [{ text: 'Monthly report' }]],
    ['Sở Y tếX', [{ text: 'Sở Y tếX' }]],
    ['nobody', [{ text: 'nobody' }]],
    // Of a plan in English alone.
    ['VAT return, Sở Y tế', [{ text: 'VAT return, ' }, { text: 'Sở Y tế', lang: 'vi' }]],
  ])('%s is cut where what is said has one wording alone', (text, parts) => {
    expect(
      languageParts(text, {
        names: [HEALTH, CENTRE, REPORT, sameInBoth(''), sameInBoth('VAT return')],
        language: 'en',
      }),
    ).toEqual(parts);
  });

  it('takes whatever a name has: the number of a plan has a slash and a dash', () => {
    const names = [sameInBoth('Kế hoạch 632/KH-UBND (sửa)')];
    expect(languageParts('By Kế hoạch 632/KH-UBND (sửa).', { names, language: 'en' })).toEqual([
      { text: 'By ' },
      { text: 'Kế hoạch 632/KH-UBND (sửa)', lang: 'vi' },
      { text: '.' },
    ]);
  });

  it('is in one piece where it is Vietnamese throughout', () => {
    expect(languageParts('đơn vị Sở Y tế', { names: [HEALTH], language: 'vi' })).toEqual([
      { text: 'đơn vị Sở Y tế' },
    ]);
  });
});
