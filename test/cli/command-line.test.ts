import { describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';

const RANGE = ['--from', '2026-02-01', '--to', '2026-03-01'];

describe('the command line', () => {
  it('prints its version', async () => {
    expect(await kyhan(['--version'])).toEqual({ exitCode: 0, stdout: '0.2.0\n', stderr: '' });
  });

  it('lists its commands with examples, in Vietnamese unless asked for English', async () => {
    const vietnamese = await kyhan(['--help']);
    expect(vietnamese.stdout).toContain('Cách dùng: kyhan');
    expect(vietnamese.stdout).toContain('Ví dụ:');
    expect((await kyhan(['--help', '--lang', 'en'])).stdout).toContain('Usage: kyhan');
    expect((await kyhan(['--help'], { environment: { KYHAN_LANG: 'en' } })).stdout).toContain('Examples:');
    expect((await kyhan(['--help'], { environment: { LANG: 'en_GB.UTF-8' } })).stdout).toContain('Examples:');
    expect((await kyhan(['--help'], { environment: { LANG: 'fr_FR.UTF-8' } })).stdout).toContain('Ví dụ:');
  });

  it('proposes the command that was meant', async () => {
    const { exitCode, stdout, stderr } = await kyhan(['calendr']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain("không có lệnh 'calendr' (có phải calendar?)");
  });

  it('proposes the option that was meant, even where another is missing', async () => {
    const { exitCode, stderr } = await kyhan(['calendar', '--form', '2026-02-01', '--lang', 'en']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("unknown option '--form' (did you mean --from?)");
  });

  it('says which argument is missing', async () => {
    const { exitCode, stderr } = await kyhan(['check']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("thiếu tham số 'plan'");
  });

  it('says that an hour has a day', async () => {
    const { exitCode, stderr } = await kyhan(['open', 'dot-xuat', '--at', '10:00', '--reason', 'Gấp']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('nêu cả --due');
  });

  it('takes a consolidation into a report, or writes it into a folder, and never one of them silently', async () => {
    const asked = ['consolidate', 'ke-hoach/bao-cao/2026', '--take', '--xlsx', '.'];
    const { exitCode, stderr } = await kyhan(asked);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('COMMAND_INVALID')]);
  });

  it('refuses a language that it does not speak', async () => {
    expect(await kyhan(['--lang', 'fr', '--version'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('kyhan calendar', () => {
  it('counts the working days around Tết 2026 and names the days off', async () => {
    const { exitCode, stdout } = await kyhan(['calendar', ...RANGE, '--json']);
    expect(exitCode).toBe(0);
    const { workingDays, daysOff, workedWeekendDays } = JSON.parse(stdout);
    expect(workingDays).toBe(15);
    expect(workedWeekendDays).toEqual([]);
    expect(daysOff[0]).toEqual({
      on: '2026-02-16',
      name: 'Tết Nguyên đán Bính Ngọ',
      kind: 'statutory',
      status: 'announced',
    });
  });

  it('aligns its table by what letters take on the screen', async () => {
    const { stdout } = await kyhan(['calendar', ...RANGE]);
    const lines = stdout.split('\n').slice(2, 5);
    const columns = lines.map((line) => line.normalize('NFC').search(/Loại|nghỉ lễ/));
    expect(new Set(columns)).toEqual(new Set([37]));
  });

  it('refuses a day that no calendar has, and a range the wrong way round', async () => {
    const noDay = await kyhan(['calendar', '--from', '2026-02-30', '--to', '2026-03-01']);
    expect(noDay).toMatchObject({ exitCode: 2, stdout: '' });
    expect(noDay.stderr).toContain('DATE_INVALID');
    expect(noDay.stderr).toContain('Có phải ý bạn là 2026-02-28?');
    const backwards = await kyhan(['calendar', '--from', '2026-03-01', '--to', '2026-02-01']);
    expect(backwards).toMatchObject({ exitCode: 2, stdout: '' });
    expect(backwards.stderr).toContain('--from 2026-03-01 ở sau --to 2026-02-01');
  });
});
