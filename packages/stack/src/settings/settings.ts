import { MEGABYTE, MOST_FILES, UPLOAD_LIMITS } from '@kyhan/contracts';
import { KEPT_DAYS } from '@kyhan/register';
import { settingWords, type Language } from '@kyhan/words';
import { LOG_FORMS, LOG_LEVELS, type LogForm, type LogLevel } from '@kyhan/worker';
import { setting, type Setting } from './setting.js';
import { settingValues } from './setting-values.js';

const { expected } = settingWords;
const port = (variable: string): Setting<number | undefined> =>
  setting({
    variable,
    expected: expected.port,
    read: settingValues.wholeNumber(1, 65_535),
    initial: undefined,
  });
const megabytes = (variable: string, initial: number): Setting<number> =>
  setting({
    variable,
    expected: expected.megabytes,
    read: settingValues.wholeNumber(1, MOST_MB),
    initial: initial / MEGABYTE,
  });
/** What a column of the register that holds a size can hold. */
const MOST_MB = 2000;
/** A hundred years. */
const MOST_DAYS = 36_500;
const optional = { initial: undefined } as const;
/** Named as Temporal's own tools do: what it holds, or the file that holds it. */
const pem = (
  variable: string,
  fileVariable: string,
): Setting<string | undefined> & { readonly isSecret: true } => ({
  variable,
  fileVariable,
  expected: expected.pem,
  read: settingValues.pem,
  initial: undefined,
  isSecret: true,
});

/**
 * Everything that a deployment can be told (design, section 6), by its name in `kyhan.yaml`. A demonstration takes
 * none of it: it is not the office's.
 */
export const SETTINGS = {
  /** Of pages until somebody asks for the other, of letters to mailboxes of which the plan does not say theirs. */
  language: setting<Language>({
    variable: 'KYHAN_LANG',
    expected: expected.language,
    read: settingValues.oneOf<Language>(['vi', 'en']),
    initial: 'vi',
  }),
  /** Where readers of letters find the portal; without it where it listens. */
  publicUrl: setting<string | undefined>({
    variable: 'KYHAN_PUBLIC_URL',
    expected: expected.webAddress,
    read: settingValues.webAddress,
    ...optional,
  }),
  /** Where the portal listens. */
  host: setting({
    variable: 'KYHAN_HOST',
    expected: expected.host,
    read: settingValues.ipAddress,
    initial: '127.0.0.1',
  }),
  /** Fixed ports. Without them each is chosen once for a data folder, and kept. */
  port: port('KYHAN_PORT'),
  inboxPort: port('KYHAN_INBOX_PORT'),
  inboxSmtpPort: port('KYHAN_INBOX_SMTP_PORT'),
  temporalPort: port('KYHAN_TEMPORAL_PORT'),
  /** How a worker or a portal alone writes what it does; absent: as text on a terminal, else a line of JSON each. */
  log: setting<LogForm | undefined>({
    variable: 'KYHAN_LOG',
    expected: expected.logForm,
    read: settingValues.oneOf(LOG_FORMS),
    ...optional,
  }),
  logLevel: setting<LogLevel>({
    variable: 'KYHAN_LOG_LEVEL',
    expected: expected.logLevel,
    read: settingValues.oneOf(LOG_LEVELS),
    initial: 'info',
  }),
  /** Where a process tells whoever watches it that it lives, is ready, and how things stand; without a port nowhere. */
  probeHost: setting({
    variable: 'KYHAN_PROBE_HOST',
    expected: expected.host,
    read: settingValues.ipAddress,
    initial: '127.0.0.1',
  }),
  probePort: port('KYHAN_PROBE_PORT'),
  /** Asked once a minute while all is well: whoever is behind it raises the alarm when it is not asked. */
  deadManUrl: setting<string | undefined>({
    variable: 'KYHAN_DEAD_MAN_URL',
    expected: expected.watchAddress,
    read: settingValues.watchAddress,
    ...optional,
    isSecret: true,
  }),
  /** Who may say from where a request came, because they stand before the portal. */
  trustedProxies: setting<readonly string[]>({
    variable: 'KYHAN_TRUSTED_PROXIES',
    expected: expected.proxies,
    read: settingValues.networks,
    initial: [],
  }),
  /** The id of the person at this machine: the first start makes them the first administrator. */
  operator: setting({
    variable: 'KYHAN_OPERATOR',
    expected: expected.name,
    read: settingValues.name,
    initial: 'operator',
  }),
  /** The office's own sign-in service, by its issuer; without it people sign in by mailbox alone. */
  oidcIssuer: setting<string | undefined>({
    variable: 'KYHAN_OIDC_ISSUER',
    expected: expected.issuer,
    read: settingValues.issuer,
    ...optional,
  }),
  oidcClientId: setting<string | undefined>({
    variable: 'KYHAN_OIDC_CLIENT_ID',
    expected: expected.apiKey,
    read: settingValues.word,
    ...optional,
  }),
  oidcClientSecret: setting<string | undefined>({
    variable: 'KYHAN_OIDC_CLIENT_SECRET',
    expected: expected.apiKey,
    read: settingValues.word,
    ...optional,
    isSecret: true,
  }),
  /** Where the keys of signed links lie, shared by all processes of a deployment; without it in the data folder. */
  linkKeys: setting<string | undefined>({
    variable: 'KYHAN_LINK_KEYS',
    expected: expected.file,
    read: settingValues.file,
    ...optional,
  }),
  /** Signs checkpoints; without it one is made beside the keys of links. Only who takes checkpoints needs it. */
  checkpointKey: {
    variable: 'KYHAN_CHECKPOINT_KEY',
    expected: expected.signingKey,
    read: settingValues.signingKey,
    initial: undefined as string | undefined,
    isSecret: true as const,
  },
  /** Keys that signed checkpoints before this one, by fingerprint: `verify` takes no other for the office's. */
  formerCheckpointKeys: setting<readonly string[]>({
    variable: 'KYHAN_CHECKPOINT_FORMER_KEYS',
    expected: expected.fingerprints,
    read: settingValues.fingerprints,
    initial: [],
  }),
  /** Where backups are kept; without it none is made by itself. */
  backupFolder: setting<string | undefined>({
    variable: 'KYHAN_BACKUP_FOLDER',
    expected: expected.folder,
    read: settingValues.file,
    ...optional,
  }),
  /** When the day's backup is made, by the clock of the plans. */
  backupAt: setting({
    variable: 'KYHAN_BACKUP_AT',
    expected: expected.timeOfDay,
    read: settingValues.timeOfDay,
    initial: '01:30',
  }),
  /** How many backups stay; older ones go when a new one is there. */
  backupKeep: setting({
    variable: 'KYHAN_BACKUP_KEEP',
    expected: expected.count,
    read: settingValues.wholeNumber(1, 1000),
    initial: 14,
  }),
  /** Who is mailed the file of each day's checkpoint; unset: administrators. */
  checkpointTo: setting<string | undefined>({
    variable: 'KYHAN_CHECKPOINT_TO',
    expected: expected.mailbox,
    read: settingValues.mailbox,
    ...optional,
  }),
  /** The office's time stamp authority (RFC 3161), asked once a day; without it nobody is asked. */
  tsaUrl: setting<string | undefined>({
    variable: 'KYHAN_TSA_URL',
    expected: expected.watchAddress,
    read: settingValues.watchAddress,
    ...optional,
    isSecret: true,
  }),
  /** By whom its certificate is to be; unset: whoever signed. */
  tsaCa: pem('KYHAN_TSA_CA_DATA', 'KYHAN_TSA_CA'),
  /** After so many days goes what somebody was filling in and has not touched since. */
  keepDraftDays: setting({
    variable: 'KYHAN_KEEP_DRAFT_DAYS',
    expected: expected.days,
    read: settingValues.wholeNumber(1, MOST_DAYS),
    initial: KEPT_DAYS.drafts,
  }),
  /** After so many days goes a mailbox to which nothing was sent since, and that nobody has any more; unset: never. */
  keepAddressDays: setting<number | undefined>({
    variable: 'KYHAN_KEEP_ADDRESS_DAYS',
    expected: expected.days,
    read: settingValues.wholeNumber(1, MOST_DAYS),
    ...optional,
  }),
  /** Where the contents of files lie, shared by all processes of a deployment; without it in the data folder. */
  files: setting<string | undefined>({
    variable: 'KYHAN_FILES',
    expected: expected.folder,
    read: settingValues.file,
    ...optional,
  }),
  /** Of one file, of all that is sent at once, and of all that is sent for one assignment on one day. */
  uploadFileMb: megabytes('KYHAN_UPLOAD_FILE_MB', UPLOAD_LIMITS.fileBytes),
  uploadRequestMb: megabytes('KYHAN_UPLOAD_REQUEST_MB', UPLOAD_LIMITS.requestBytes),
  uploadDayMb: megabytes('KYHAN_UPLOAD_DAY_MB', UPLOAD_LIMITS.dayBytes),
  /** How many files a submission may have. */
  uploadFiles: setting({
    variable: 'KYHAN_UPLOAD_FILES',
    expected: expected.fileCount,
    read: settingValues.wholeNumber(1, MOST_FILES),
    initial: UPLOAD_LIMITS.files,
  }),
  /** A program that looks at each file before anybody may download it, with its arguments; the file's path is added. */
  scanCommand: setting<string | undefined>({
    variable: 'KYHAN_SCAN_COMMAND',
    expected: expected.command,
    read: settingValues.file,
    ...optional,
  }),
  databaseUrl: setting<string | undefined>({
    variable: 'KYHAN_DATABASE_URL',
    expected: expected.database,
    read: settingValues.database,
    ...optional,
    isSecret: true,
  }),
  /** By the role that owns the tables; `kyhan setup` alone uses it. */
  databaseOwnerUrl: setting<string | undefined>({
    variable: 'KYHAN_DATABASE_OWNER_URL',
    expected: expected.database,
    read: settingValues.database,
    ...optional,
    isSecret: true,
  }),
  /** Of each process. */
  databaseConnections: setting({
    variable: 'KYHAN_DATABASE_CONNECTIONS',
    expected: expected.connections,
    read: settingValues.wholeNumber(2, 500),
    initial: 10,
  }),
  /** How long the database may take to answer before whoever waits is told that it does not. */
  databaseSeconds: setting({
    variable: 'KYHAN_DATABASE_SECONDS',
    expected: expected.seconds,
    read: settingValues.wholeNumber(1, 600),
    initial: 20,
  }),
  /** Without it letters go to the development inbox, and to nobody else. */
  smtpUrl: setting<string | undefined>({
    variable: 'KYHAN_SMTP_URL',
    expected: expected.mailServer,
    read: settingValues.mailServer,
    ...optional,
    isSecret: true,
  }),
  mailFrom: setting<string | undefined>({
    variable: 'KYHAN_MAIL_FROM',
    expected: expected.mailbox,
    read: settingValues.mailbox,
    ...optional,
  }),
  mailReplyTo: setting<string | undefined>({
    variable: 'KYHAN_MAIL_REPLY_TO',
    expected: expected.mailbox,
    read: settingValues.mailbox,
    ...optional,
  }),
  /** Where letters that cannot be delivered come back to; the mail server feeds them to `kyhan bounce`. */
  mailReturnPath: setting<string | undefined>({
    variable: 'KYHAN_MAIL_RETURN_PATH',
    expected: expected.mailbox,
    read: settingValues.mailbox,
    ...optional,
  }),
  /** Messages a second, over all connections. */
  mailRate: setting({
    variable: 'KYHAN_MAIL_RATE',
    expected: expected.rate,
    read: settingValues.wholeNumber(1, 1000),
    initial: 50,
  }),
  /** Without it a server of our own is started. */
  temporalAddress: setting<string | undefined>({
    variable: 'TEMPORAL_ADDRESS',
    expected: expected.server,
    read: settingValues.server,
    ...optional,
  }),
  temporalNamespace: setting({
    variable: 'TEMPORAL_NAMESPACE',
    expected: expected.name,
    read: settingValues.name,
    initial: 'default',
  }),
  temporalTls: setting({
    variable: 'TEMPORAL_TLS',
    expected: expected.yesOrNo,
    read: settingValues.yesOrNo,
    initial: false,
  }),
  /** Who the server is to be certified by, where it is nobody that this machine knows. */
  temporalServerCa: pem('TEMPORAL_TLS_SERVER_CA_CERT_DATA', 'TEMPORAL_TLS_SERVER_CA_CERT_PATH'),
  /** The name in the server's certificate, where it is not the one of its address. */
  temporalServerName: setting<string | undefined>({
    variable: 'TEMPORAL_TLS_SERVER_NAME',
    expected: expected.name,
    read: settingValues.name,
    ...optional,
  }),
  /** By which the server knows us. */
  temporalClientCert: pem('TEMPORAL_TLS_CLIENT_CERT_DATA', 'TEMPORAL_TLS_CLIENT_CERT_PATH'),
  temporalClientKey: pem('TEMPORAL_TLS_CLIENT_KEY_DATA', 'TEMPORAL_TLS_CLIENT_KEY_PATH'),
  /** Of the file in which Temporal's own tools keep how to connect: it says whatever is said of Temporal nowhere else. */
  temporalProfile: setting<string | undefined>({
    variable: 'TEMPORAL_PROFILE',
    expected: expected.name,
    read: settingValues.name,
    ...optional,
  }),
  temporalConfigFile: setting<string | undefined>({
    variable: 'TEMPORAL_CONFIG_FILE',
    expected: expected.file,
    read: settingValues.file,
    ...optional,
  }),
  temporalApiKey: setting<string | undefined>({
    variable: 'TEMPORAL_API_KEY',
    expected: expected.apiKey,
    read: settingValues.word,
    ...optional,
    isSecret: true,
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** What a deployment was told; undefined where it was not. */
export type Settings = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name] extends Setting<infer Value> ? Value : never;
};

/** What holds where nobody says anything: for a demonstration, and for tests. */
export const INITIAL_SETTINGS: Settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { initial }]) => [name, initial]),
) as unknown as Settings;
