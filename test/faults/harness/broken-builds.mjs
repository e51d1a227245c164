/**
 * One bug for each invariant of the design and each figure of the oracle, as changes of a compiled source of ours: loaded
 * so, the build is broken, and whoever judges is to find it. `found` is where: a figure, or the words of an invariant.
 */
export const BROKEN_BUILDS = {
  'never-marked': {
    breaks: 'invariant 1',
    changes: {
      'register/dist/submissions/mark-taken-in.js': [['if (rows.length === 0)', 'if (rows.length >= 0)']],
    },
  },
  'fold-forgets': {
    breaks: 'invariant 2',
    changes: {
      'register/dist/streams/assignment-state.js': [['version: state.lastVersion,', 'version: 0,']],
    },
  },
  'reminded-again': {
    breaks: 'invariant 3',
    changes: {
      'register/dist/notices/record-results.js': [['!FORMAL_KINDS.includes(result.kind)', 'false']],
    },
  },
  'period-forgotten': {
    breaks: 'invariant 4',
    changes: {
      'activities/dist/cycle-activities.js': [
        ['if (period === undefined)', "if (period === undefined || wish.obligationId.endsWith('-20'))"],
      ],
    },
  },
  'never-wakes': {
    breaks: 'invariant 5',
    changes: {
      'register/dist/streams/assignment-state.js': [
        ['wakeAt: nextWakeAt(state) ?? null', 'wakeAt: state.submission ? nextWakeAt(state) ?? null : null'],
      ],
    },
  },
  'anybody-may': {
    breaks: 'invariant 6',
    changes: { 'client/dist/rights/rights-of.js': [['isWithin(reach(act), where)', 'true']] },
  },
  'ended-unit-owes': {
    breaks: 'invariant 7',
    changes: {
      'plan/dist/audience.js': [
        [
          'export function isAlive({ from, to }, date) {',
          'export function isAlive({ from, to }, date) {\n    return true;',
        ],
      ],
    },
  },
  'not-counted': {
    breaks: 'invariant 8',
    changes: {
      'register/dist/tallies/keep-tallies.js': [
        [
          'and assignments.shard = any(${all})`',
          'and assignments.shard = any(${all}) and standings.ended_at is null`',
        ],
      ],
    },
  },
  'no-leaf': {
    breaks: 'invariant 9',
    changes: {
      'register/dist/leaves/queued-leaves.js': [
        ['if (fact === undefined)', "if (fact === undefined || factTable === 'submissions')"],
      ],
    },
  },
  'receipt-too-early': {
    breaks: 'lost',
    changes: {
      'register/dist/submissions/record-submission.js': [
        [
          'return await store(trx, received);',
          "const told = await store(trx, received); throw Object.assign(new Error('rolled back'), { told });",
        ],
        [
          'throw unstorable(error);',
          'if (error.told !== undefined) return error.told; throw unstorable(error);',
        ],
      ],
    },
  },
  'unknown-is-refused': {
    breaks: 'twice',
    changes: {
      'channels/dist/mail/smtp-failure.js': [
        [
          "return { outcome: 'unknown', response };",
          "return { outcome: 'refused', fault: 'passing', response };",
        ],
      ],
    },
  },
  'unknown-is-settled': {
    breaks: 'neverDelivered',
    changes: {
      'register/dist/notices/record-results.js': [['!FORMAL_KINDS.includes(result.kind)', 'true']],
    },
  },
  'actor-unhashed': {
    breaks: 'proof',
    changes: {
      'register/dist/chained-event.js': [
        [
          'sha256(canonicalJson({ stream, sequence, at, realAt, actor,',
          'sha256(canonicalJson({ stream, sequence, at, realAt,',
        ],
      ],
    },
  },
  'act-forgotten': {
    breaks: 'stuck',
    changes: {
      'register/dist/unit-acts/mark-acts-taken-in.js': [['if (rows.length === 0)', 'if (rows.length >= 0)']],
    },
  },
};

/** Which changes a module gets, by its URL. Pure; throws nothing. */
export function changesOf(bug, url) {
  const found = Object.entries(BROKEN_BUILDS[bug]?.changes ?? {}).find(([file]) => url.endsWith(file));
  return found?.[1] ?? [];
}
