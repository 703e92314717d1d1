/**
 * Schemas of resources: what the API server and the decoders of Istio accept. One description
 * serves the reader of values and the types of the checks.
 */
export type Schema =
  | TextSchema
  | BytesSchema
  | DurationSchema
  | EnumSchema
  | IntegerSchema
  | NumberSchema
  | BooleanSchema
  | IntegerOrTextSchema
  | QuantitySchema
  | TimeSchema
  | FreeSchema
  | AnyListSchema
  | AnyMapSchema
  | AnyObjectSchema;

type Common = {
  /** First minor release whose API has the field; absent: 1.6 or earlier, or as old as the parent. */
  since?: string;
};

type TextOptions = Common & { minLength?: number; maxLength?: number; pattern?: string };
export type TextSchema = TextOptions & { type: 'text' };
/** Base64. */
export type BytesSchema = Common & { type: 'bytes' };
/** Go's notation: `1.5s`, `1m30s`, `100ms`. */
export type DurationSchema = Common & { type: 'duration' };
type EnumOptions = Common & { valueSince?: Readonly<Record<string, string>> };
export type EnumSchema<Value extends string = string> = EnumOptions & {
  type: 'enum';
  values: readonly Value[];
};
type IntegerOptions = Common & {
  minimum?: number;
  maximum?: number;
  /** 0 to 2³²−1. Otherwise 32 bits with sign. */
  unsigned?: boolean;
  /** 64 bits with sign. */
  wide?: boolean;
};
export type IntegerSchema = IntegerOptions & { type: 'integer' };
type NumberOptions = Common & { minimum?: number; maximum?: number };
export type NumberSchema = NumberOptions & { type: 'number' };
export type BooleanSchema = Common & { type: 'boolean' };
/** A number, or text: the target port of a Service. */
export type IntegerOrTextSchema = Common & { type: 'integer-or-text' };
/** An amount of CPU or memory: `100m`, `1.5Gi`, 2. */
export type QuantitySchema = Common & { type: 'quantity' };
/** A time in RFC 3339: `2026-01-31T12:00:00Z`. */
export type TimeSchema = Common & { type: 'time' };
/** Anything: the configuration of a plugin, a piece of Envoy's. */
export type FreeSchema = Common & {
  type: 'free';
  /** Fields of any name and value: protobuf's Struct. */
  object?: true;
  /** What it is when it is an object. */
  fields?: AnyObjectSchema;
};
type ListOptions = Common & { minItems?: number; maxItems?: number };
export type ListSchema<Item> = ListOptions & { type: 'list'; items: Item };
type MapOptions = Common & {
  minProperties?: number;
  maxProperties?: number;
  /** The keys are numbers, as ports are. */
  numericKeys?: boolean;
};
export type MapSchema<Value> = MapOptions & { type: 'map'; values: Value };
type ObjectOptions = Common & {
  required?: readonly string[];
  /** Groups of fields of which at most one may be given, in the order of their definition. */
  oneOf?: readonly (readonly string[])[];
  /** More such groups, which protobuf does not know. */
  exclusive?: readonly (readonly string[])[];
  /** Other spellings that the API server knows as well. */
  aliases?: Readonly<Record<string, string>>;
  /** Fields of old releases, and what took their place. */
  former?: Readonly<Record<string, string | undefined>>;
};
export type ObjectSchema<Fields> = ObjectOptions & {
  type: 'object';
  fields: Fields;
};

// Interfaces, because a type alias may not refer to itself.
/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/consistent-type-definitions -- see above */
interface AnyListSchema extends ListSchema<Schema> {}
interface AnyMapSchema extends MapSchema<Schema> {}
export interface AnyObjectSchema extends ObjectSchema<Readonly<Record<string, Schema>>> {}
/* eslint-enable @typescript-eslint/no-empty-object-type, @typescript-eslint/consistent-type-definitions */

/** The value that a schema describes. Every field may be absent; unknown ones are dropped. */
export type Infer<S> =
  S extends ObjectSchema<infer Fields>
    ? { readonly [Name in keyof Fields]?: Infer<Fields[Name]> }
    : S extends ListSchema<infer Item>
      ? readonly Infer<Item>[]
      : S extends MapSchema<infer Value>
        ? Readonly<Record<string, Infer<Value>>>
        : S extends EnumSchema<infer Value>
          ? Value
          : S extends TextSchema | BytesSchema | DurationSchema | TimeSchema
            ? string
            : S extends IntegerSchema | NumberSchema
              ? number
              : S extends IntegerOrTextSchema
                ? number | string
                : S extends BooleanSchema
                  ? boolean
                  : unknown;

export const text = (options: TextOptions = {}): TextSchema => ({ type: 'text', ...options });
export const bytes = (options: Common = {}): BytesSchema => ({ type: 'bytes', ...options });
export const duration = (options: Common = {}): DurationSchema => ({
  type: 'duration',
  ...options,
});
export const integer = (options: IntegerOptions = {}): IntegerSchema => ({
  type: 'integer',
  ...options,
});
export const number = (options: NumberOptions = {}): NumberSchema => ({
  type: 'number',
  ...options,
});
export const boolean = (options: Common = {}): BooleanSchema => ({ type: 'boolean', ...options });
export const quantity = (): QuantitySchema => ({ type: 'quantity' });
export const time = (): TimeSchema => ({ type: 'time' });
export const integerOrText = (): IntegerOrTextSchema => ({ type: 'integer-or-text' });
export const free = (options: Common = {}): FreeSchema => ({ type: 'free', ...options });
export const freeObject = (): FreeSchema => ({ type: 'free', object: true });

export function enumeration<const Value extends string>(
  values: readonly Value[],
  options: EnumOptions = {},
): EnumSchema<Value> {
  return { type: 'enum', values, ...options };
}

export function list<Item>(items: Item, options: ListOptions = {}): ListSchema<Item> {
  return { type: 'list', items, ...options };
}

export function map<Value>(values: Value, options: MapOptions = {}): MapSchema<Value> {
  return { type: 'map', values, ...options };
}

export function object<Fields>(fields: Fields, options: ObjectOptions = {}): ObjectSchema<Fields> {
  return { type: 'object', fields, ...options };
}

/** The same schema, as it came with a later release. */
export function since<S extends Common>(release: string, schema: S): S {
  return { ...schema, since: release };
}
