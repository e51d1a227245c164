import { describe, expect, it } from '@jest/globals';
import { toldEvidence, type ToldAssignment } from '@kyhan/documents';
import { HOUR, MADE_AT, madeEvidence, type MadeEvidence, type MadeFact } from './made-evidence.js';

/** What is told of the only assignment. */
function toldOf({ proof }: Pick<MadeEvidence, 'proof'>): ToldAssignment | undefined {
  return toldEvidence(proof).assignments[0];
}

const isoAt = (hours: number) => new Date(MADE_AT + hours * HOUR).toISOString();

const BOUNCED: MadeFact = {
  table: 'notice_results',
  key: [5, 1, 'bounced'],
  // The register copies to it when it had left.
  columns: {
    notice_key: 5,
    attempt: 1,
    outcome: 'bounced',
    real_at: MADE_AT + 9 * HOUR,
    sent_at: MADE_AT + HOUR,
  },
};

describe('what is told of letters', () => {
  it('says of one that came back when it was accepted, once, and that nobody acted on it', () => {
    const [notice] = toldOf(madeEvidence([BOUNCED]))?.notices ?? [];
    expect(notice?.attempts.map(({ outcome, acceptedAt }) => [outcome, acceptedAt])).toEqual([
      ['sent', isoAt(1)],
      ['sent', isoAt(2)],
      ['bounced', undefined],
    ]);
    expect(notice).not.toHaveProperty('acted');
  });

  it('names as first what was done first, by a link, by somebody who had signed in or by a program', () => {
    const later = (actor: string): MadeFact[] => [
      {
        table: 'events',
        key: [7, 4],
        columns: {
          stream_key: 7,
          sequence: 4,
          at: MADE_AT + 5 * HOUR,
          actor,
          fact: { type: 'noted', actId: 'a1' },
        },
      },
      {
        table: 'unit_acts',
        key: [7, 'a1'],
        columns: {
          assignment_key: 7,
          act_id: 'a1',
          act: { type: 'note' },
          actor,
          stored_at: MADE_AT + 5 * HOUR,
        },
      },
    ];
    const acted = (made: Pick<MadeEvidence, 'proof'>) => toldOf(made)?.notices[0]?.acted;
    const entered = { type: 'submit', at: isoAt(3), actor: 'person:linh', checkpoint: 1 };
    expect(acted(madeEvidence(later('unit:phuong-bac')))).toEqual(entered);
    const { proof } = madeEvidence(later('token:may-1'));
    const leaves = proof.leaves.filter(({ text }) => !text.includes('"table":"submissions"'));
    expect(acted({ proof: { ...proof, leaves } })).toEqual({
      type: 'note',
      at: isoAt(5),
      actor: 'token:may-1',
      checkpoint: 1,
    });
  });
});

describe('what no checkpoint holds', () => {
  /** As if the fact had come after the last checkpoint. */
  function waiting({ proof }: MadeEvidence, said: string): Pick<MadeEvidence, 'proof'> {
    const late = proof.leaves.filter(({ text }) => text.includes(said));
    expect(late.length).toBeGreaterThan(0);
    return {
      proof: {
        ...proof,
        leaves: proof.leaves.filter((one) => !late.includes(one)),
        unanchored: [...proof.unanchored, ...late.map(({ text }) => ({ text }))],
      },
    };
  }

  it('is told so of each attempt, each file and each act, beside what a checkpoint holds', () => {
    const result = toldOf(waiting(madeEvidence(), '"key":"[5,1,\\"sent\\"]"'))?.notices[0];
    expect(result).toMatchObject({ checkpoint: 1, attempts: [{ checkpoint: null }, { checkpoint: 1 }] });
    const file = toldOf(waiting(madeEvidence(), '"submission_files"'))?.submissions[0];
    expect(file).toMatchObject({ checkpoint: 1, files: [{ checkpoint: null }] });
    const acted = toldOf(waiting(madeEvidence(), '"table":"submissions"'))?.notices[0]?.acted;
    expect(acted).toMatchObject({ checkpoint: null });
  });

  it('is told so of who owes it and of its day, where a later event says so', () => {
    expect(toldOf(madeEvidence())).toMatchObject({ checkpoint: 1, unitCheckpoint: 1, dueCheckpoint: 1 });
    const timetable = { dueOn: '2026-04-01', dueAt: MADE_AT };
    const handed: MadeFact = {
      table: 'events',
      key: [7, 4],
      columns: {
        stream_key: 7,
        sequence: 4,
        at: MADE_AT + 5 * HOUR,
        actor: 'person:linh',
        fact: { type: 'handed-over', to: 'phuong-nam', timetable },
      },
    };
    expect(toldOf(waiting(madeEvidence([handed]), '"handed-over"'))).toMatchObject({
      checkpoint: 1,
      unitId: 'phuong-nam',
      unitCheckpoint: null,
      dueOn: '2026-04-01',
      dueCheckpoint: null,
    });
  });
});
