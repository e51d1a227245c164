import type { z } from 'zod';
import type { ROUTES, RouteName } from './routes.js';
import type { InstantText } from './values/instant.js';

type Spec<Name extends RouteName> = (typeof ROUTES)[Name];
type Part<Name extends RouteName, Key extends 'params' | 'query' | 'body'> =
  Spec<Name> extends Readonly<Record<Key, infer Schema extends z.ZodObject>> ? Schema : undefined;

type Given<Schema> = Schema extends z.ZodObject ? z.input<Schema> : undefined;
type Read<Schema> = Schema extends z.ZodObject ? z.output<Schema> : undefined;

/** Parts that must be given, and parts without anything that must be. */
type Wanted<Parts> = {
  readonly [Key in keyof Parts as NeedsGiving<Parts[Key]> extends true ? Key : never]: Parts[Key];
} & {
  readonly [Key in keyof Parts as NeedsGiving<Parts[Key]> extends true ? never : Key]?: Exclude<
    Parts[Key],
    undefined
  >;
};
type NeedsGiving<Value> = Value extends undefined ? false : {} extends Value ? false : true;

/** What a client gives to a route. */
export type RouteQuestion<Name extends RouteName> = Wanted<{
  params: Given<Part<Name, 'params'>>;
  query: Given<Part<Name, 'query'>>;
  body: Given<Part<Name, 'body'>>;
}>;

/** What the server reads of it: checked, and with everything that was left out. */
export interface Asked<Name extends RouteName> {
  readonly params: Read<Part<Name, 'params'>>;
  readonly query: Read<Part<Name, 'query'>>;
  readonly body: Read<Part<Name, 'body'>>;
}

/** The routes that answer in JSON. */
export type JsonRouteName = {
  [Name in RouteName]: Spec<Name>['answer'] extends z.ZodType ? Name : never;
}[RouteName];

/** What a route answers, as it is read by whoever asked. */
export type Answer<Name extends JsonRouteName> = z.output<Extract<Spec<Name>['answer'], z.ZodType>>;

/** The same before it is told: instants are epoch milliseconds, as the engine and the register have them. */
export type Untold<Value> = Value extends InstantText
  ? number
  : Value extends readonly (infer Item)[]
    ? readonly Untold<Item>[]
    : Value extends object
      ? string extends keyof Value
        ? object
        : { readonly [Key in keyof Value]: Untold<Value[Key]> }
      : Value;
