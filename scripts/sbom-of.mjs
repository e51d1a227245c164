import { readFileSync } from 'node:fs';
import path from 'node:path';
import cyclonedx from '@cyclonedx/cyclonedx-library';
import parsedExpression from 'spdx-expression-parse';
import { licenceOf } from './licence-of.mjs';
import { lockedProduction } from './locked-production.mjs';

// Written for CommonJS: its members have no names of their own for an import.
const { Contrib, Enums, Models, Serialize, Spec, Validation } = cyclonedx;

/**
 * What Kỳ Hạn is made of, as CycloneDX 1.6 in JSON: the same lock gives the same text.
 * @param {string} root the folder of the workspace
 * @returns {Promise<string>}
 * @throws {Error} where lock or packages cannot be read, or what was made does not keep to the schema
 */
export async function sbomOf(root) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const licences = new Contrib.License.Factories.LicenseFactory(parsedExpression);
  const ours = new Models.Component(Enums.ComponentType.Application, name, {
    version,
    bomRef: `${name}@${version}`,
    licenses: new Models.LicenseRepository([licences.makeFromString(license)]),
  });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: ours }) });
  const locked = lockedProduction(root);
  const components = new Map(locked.map((one) => [one.ref, componentOf(one, licences)]));
  for (const { ref, needs, isOurs } of locked) {
    const component = components.get(ref);
    bom.components.add(component);
    if (isOurs) ours.dependencies.add(component.bomRef);
    for (const need of needs) component.dependencies.add(components.get(need).bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  const text = serializer.serialize(bom, { sortLists: true, space: 2 });
  const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  if (faults !== null) throw new Error(`it is no CycloneDX 1.6: ${JSON.stringify(faults)}`);
  return `${text}\n`;
}

function componentOf(one, licences) {
  const licence = licenceOf(one);
  const [group, name] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  return new Models.Component(Enums.ComponentType.Library, name, {
    ...(group === undefined ? {} : { group }),
    version: one.version,
    bomRef: one.ref,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    scope: one.isOptional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    hashes: new Models.HashDictionary(hashesOf(one)),
    licenses: new Models.LicenseRepository(licence === undefined ? [] : [licences.makeFromString(licence)]),
  });
}

function hashesOf({ integrity }) {
  const [, digest] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  return digest === undefined
    ? []
    : [[Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex')]];
}
