import { describe, expect, it } from '@jest/globals';
import { officeOn } from './office-on.js';
import { ended, plan, unit } from './small-plan.fixture.js';

const from = '2026-06-01';

describe('who runs and owns a plan', () => {
  it('are the units that it names, while they live', () => {
    expect(officeOn(plan(), from)).toEqual({ coordinator: 'van-phong', owner: 'thanh-pho' });
  });

  it('are their successors from the day after they have ended', () => {
    const merged = plan({
      units: [
        ended('van-phong', '2026-05-31', [{ unit: 'so-vhttdl', from }]),
        ended('thanh-pho', '2026-05-31', [{ unit: 'tinh', from }]),
        unit('so-vhttdl'),
        unit('tinh'),
      ],
    });
    expect(officeOn(merged, '2026-05-31')).toEqual({ coordinator: 'van-phong', owner: 'thanh-pho' });
    expect(officeOn(merged, from)).toEqual({ coordinator: 'so-vhttdl', owner: 'tinh' });
  });

  it('is the first of several successors', () => {
    const successors = [
      { unit: 'so-nv', from },
      { unit: 'so-vhttdl', from },
    ];
    const split = plan({
      units: [ended('van-phong', '2026-05-31', successors), unit('so-vhttdl'), unit('so-nv')],
    });
    expect(officeOn(split, from).coordinator).toBe('so-nv');
  });

  it('stay the units that it names, where nobody comes after them', () => {
    const closed = plan({ units: [ended('van-phong', '2026-05-31')] });
    expect(officeOn(closed, from)).toEqual({ coordinator: 'van-phong', owner: 'thanh-pho' });
  });
});
