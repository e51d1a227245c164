import { readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** The folders of the product, relative to the root. */
function productFolders(): string[] {
  return [
    ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`),
    'workflows',
    'activities',
  ];
}

/** Every source of the product but its tests, relative to the root. */
export function productSources(): string[] {
  return productFolders().flatMap((folder) =>
    readdirSync(path.join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/src/${file}`),
  );
}
