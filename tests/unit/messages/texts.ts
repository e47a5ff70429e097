import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** The texts of a language, keyed by their full key, such as "refusals.busy". */
export type Texts = ReadonlyMap<string, string>;

type Nested = { readonly [key: string]: string | Nested };

/** Flattens nested messages. */
export function textsOf(messages: Nested, prefix = ""): Texts {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...textsOf(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

function argumentsIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(argumentsIn)];
    case TYPE.plural:
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(argumentsIn))];
    case TYPE.select: {
      const options = Object.keys(element.options).sort();
      const inside = Object.values(element.options).flatMap(({ value }) => value.flatMap(argumentsIn));
      return [element.value, `${element.value}: ${options.join("|")}`, ...inside];
    }
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [element.value];
  }
}

/**
 * The arguments of a text, sorted, without duplicates: "count", a tag as "<b>", a select also with its options
 * ("status: HELD|other").
 */
export const argumentsOf = (text: string): string[] => [...new Set(parse(text).flatMap(argumentsIn))].sort();
