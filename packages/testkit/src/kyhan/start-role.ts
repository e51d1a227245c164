import path from 'node:path';
import { startKyhan, type RunningKyhan } from './start-kyhan.js';

/** What a part says as soon as it does its work. */
export const ROLE_IS_UP = { worker: 'phần xử lý đang chạy', portal: 'kyhan people link' } as const;

/** Which part to start, and with what. */
export interface RoleStart {
  readonly role: keyof typeof ROLE_IS_UP;
  /** Where it works; its own things lie in a folder under it. */
  readonly folder: string;
  /** Of that folder: one role may run several times. */
  readonly name?: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a part that runs apart from the others, and resolves when it has said that it is up. */
export async function startRole({
  role,
  folder,
  name = role,
  environment,
}: RoleStart): Promise<RunningKyhan> {
  const args = [role, '--data', path.join(folder, name)];
  return await startKyhan({ args, folder, environment, upOnce: ROLE_IS_UP[role] });
}
