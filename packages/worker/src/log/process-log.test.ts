import { ApplicationFailure } from '@temporalio/common';
import { KyhanError } from '@kyhan/errors';
import { describe, expect, it } from '@jest/globals';
import { errorFields, type LogFields } from './log-fields.js';
import { logLines, type LogWish } from './process-log.js';

function logged(wish: Partial<LogWish> = {}) {
  const said: string[] = [];
  const log = logLines(
    { form: 'json', level: 'info', part: 'worker', ...wish },
    { write: (line) => said.push(line) },
  );
  return { log, said };
}

describe('a log', () => {
  it('says what happened, when and to what, a line of JSON each', () => {
    const { log, said } = logged();
    log.write('warn', 'activity failed', { assignmentId: 'p/o/2026-03/main/bac', attempt: 2 });
    expect(JSON.parse(said.join(''))).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) as unknown,
      part: 'worker',
      pid: process.pid,
      assignmentId: 'p/o/2026-03/main/bac',
      attempt: 2,
      event: 'activity failed',
    });
  });

  it('writes nothing that no line has a place for', () => {
    const { log, said } = logged();
    const typed = { note: 'Nguyễn Văn A ốm', mailbox: 'a@example.org', requestId: 'r-1', route: 7 };
    log.write('info', 'answered', typed as unknown as LogFields);
    expect(JSON.parse(said.join(''))).not.toHaveProperty('route');
    expect(said.join('')).not.toMatch(/Nguyễn|example\.org/);
    expect(said.join('')).toContain('r-1');
  });

  it('says less the higher its level is', () => {
    const { log, said } = logged({ level: 'warn' });
    log.write('info', 'answered');
    log.write('error', 'ended');
    expect(said).toHaveLength(1);
  });

  it('is read by people as text', () => {
    const { log, said } = logged({ form: 'text' });
    log.write('warn', 'not ready', { reason: 'register: no answer', status: 503 });
    expect(said.join('')).toMatch(/^\d\d:\d\d:\d\d warn not ready status=503 reason=register: no answer\n$/);
  });
});

describe('an error in a log', () => {
  it('is told by its code and its ids, and not by its words', () => {
    const error = new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId: 'p/o/2026-03/main/bac' });
    expect(errorFields(error)).toEqual({
      code: 'ASSIGNMENT_NOT_FOUND',
      kind: 'not-found',
      assignmentId: 'p/o/2026-03/main/bac',
    });
  });

  it('is told with its words where they are of machines alone', () => {
    const error = new KyhanError('REGISTER_UNAVAILABLE', { reason: 'connect ECONNREFUSED 127.0.0.1:5432' });
    expect(errorFields(new Error('turn', { cause: error })).reason).toContain('ECONNREFUSED');
  });

  it('is known over a workflow too', () => {
    const failure = ApplicationFailure.nonRetryable('Bà Nguyễn Thị B', 'SUBMISSION_INVALID');
    expect(errorFields(new Error('Activity task failed', { cause: failure }))).toEqual({
      code: 'SUBMISSION_INVALID',
    });
  });

  it('is told by its name and place where no catalogue knows it', () => {
    const error = Object.assign(new TypeError('cannot read "Nguyễn Văn A"'), { code: '22P02' });
    const told = errorFields(error);
    expect(told).toMatchObject({ error: 'TypeError', errorCode: '22P02' });
    expect(told.at?.[0]).toContain('process-log.test');
    expect(JSON.stringify(told)).not.toContain('Nguyễn');
  });

  it('is told by what it is where it is none', () => {
    expect(errorFields('Nguyễn Văn A')).toEqual({ error: 'string' });
  });
});
