import { pageWords, saidIn, type Language } from '@kyhan/words';
import type { Shape } from './api-document.js';

const NAMED = '#/components/schemas/';

/** Where the page shows a shape of that name. Pure; throws nothing. */
export function shapeAnchor(name: string): string {
  return `shape-${name}`;
}

interface ShapeProps {
  readonly shape: Shape;
  readonly language: Language;
}

/** In a few words what a value is: a kind, a choice, or the name of a shape that is shown below. */
export function ShapeText({ shape, language }: ShapeProps) {
  const words = saidIn(pageWords.api, language);
  const { $ref, items, additionalProperties, properties } = shape;
  const choices = shape.enum ?? (shape.const === undefined ? undefined : [shape.const]);
  const forms = shape.anyOf ?? shape.oneOf;
  if ($ref !== undefined) return <ShapeLink name={$ref.replace(NAMED, '')} />;
  if (choices !== undefined) return <code>{choices.map((one) => JSON.stringify(one)).join(' | ')}</code>;
  if (forms !== undefined)
    return (
      <>
        {forms.map((form, i) => (
          <>
            {i > 0 && ` ${words.or} `}
            <ShapeText shape={form} language={language} />
          </>
        ))}
      </>
    );
  if (items !== undefined)
    return (
      <>
        {words.listOf} <ShapeText shape={items} language={language} />
      </>
    );
  if (properties !== undefined) return <Fields shape={shape} language={language} />;
  if (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0)
    return (
      <>
        {words.byName} <ShapeText shape={additionalProperties} language={language} />
      </>
    );
  return <>{kindOf(shape, words.kinds)}</>;
}

type Kinds = Readonly<Record<string, string>>;

function kindOf({ type, format }: Shape, kinds: Kinds): string {
  const named = [type ?? 'any'].flat().map((kind) => kinds[kind] ?? kind);
  return format === undefined ? named.join(', ') : `${named.join(', ')} (${format})`;
}

function ShapeLink({ name }: { readonly name: string }) {
  return (
    <a class="govuk-link" href={`#${shapeAnchor(name)}`}>
      {name}
    </a>
  );
}

/** The fields of a shape, each with what it is; a star marks what is never left out. */
export function Fields({ shape, language }: ShapeProps) {
  const required = new Set(shape.required);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {Object.entries(shape.properties ?? {}).map(([name, field]) => (
        <li>
          <code>{name}</code>
          {required.has(name) ? '*' : ''}: <ShapeText shape={field} language={language} />
        </li>
      ))}
    </ul>
  );
}
