/** An event as a calendar of ours told it before. */
export interface EarlierEvent {
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  readonly sequence: number;
  readonly summary: string;
  readonly cancelled: boolean;
}

/** The events of a calendar of ours by their UID; what is no such event is left out. Pure; throws nothing. */
export function earlierEvents(ics: string): Map<string, EarlierEvent> {
  // Long lines go on behind a line break and a space (RFC 5545, 3.1).
  const lines = ics.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events = new Map<string, EarlierEvent>();
  let fields: Map<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') fields = new Map();
    else if (line === 'END:VEVENT' && fields !== undefined) {
      const event = eventOf(fields);
      if (event !== undefined) events.set(fields.get('UID') ?? '', event);
      fields = undefined;
    } else fields?.set(line.slice(0, line.search(/[;:]|$/)), line.slice(line.indexOf(':') + 1));
  }
  return events;
}

function eventOf(fields: ReadonlyMap<string, string>): EarlierEvent | undefined {
  const start = instantOf(fields.get('DTSTART'));
  const end = instantOf(fields.get('DTEND'));
  if (start === undefined || end === undefined || !fields.has('UID')) return undefined;
  return {
    start,
    end,
    allDay: !(fields.get('DTSTART') ?? '').includes('T'),
    sequence: Number(fields.get('SEQUENCE') ?? 0) || 0,
    summary: plain(fields.get('SUMMARY') ?? ''),
    cancelled: fields.get('STATUS') === 'CANCELLED',
  };
}

/** `20260320`, `20260320T100000Z`; calendars of ours know no other zone. */
function instantOf(text: string | undefined): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(text ?? '');
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** Commas, semicolons and backslashes are written behind a backslash, breaks of lines as `\\n`. */
function plain(text: string): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
