import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** A number, in a text without its values. */
const NUMBER = "#";
/** Any other value: no character of a language. */
const VALUE = "\u{FFFC}";

const NUMBERS = ["count", "number", "total", "position", "listed", "members", "days", "max", "room", "minutes"];

/** The words of each way to read a text: its plurals and choices are tried one by one. */
function readings(elements: readonly MessageFormatElement[], numbers: ReadonlySet<string>): string[] {
  return elements.reduce<string[]>(
    (before, element) => {
      const next = wordsOf(element, numbers);
      // each option once is enough: longer texts have few choices side by side
      return next.length === 1
        ? before.map((words) => words + next[0])
        : [
            ...next.map((words) => (before[0] ?? "") + words),
            ...before.slice(1).map((words) => words + (next[0] ?? "")),
          ];
    },
    [""],
  );
}

function wordsOf(element: MessageFormatElement, numbers: ReadonlySet<string>): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.pound:
    case TYPE.number:
      return [NUMBER];
    case TYPE.plural:
      return Object.values(element.options).flatMap(({ value }) => readings(value, numbers));
    case TYPE.select:
      return Object.values(element.options).flatMap(({ value }) => readings(value, numbers));
    case TYPE.tag:
      // words that are quoted in the other language
      return element.value === "zh" || element.children.length === 0 ? [VALUE] : readings(element.children, numbers);
    case TYPE.argument:
      return [numbers.has(element.value) ? NUMBER : VALUE];
    case TYPE.date:
    case TYPE.time:
      return [VALUE];
  }
}

/**
 * What a text reads like, once for each choice in it: with "#" for a number and an object mark for other values.
 */
export const wordsIn = (text: string): string[] => readings(parse(text), new Set(NUMBERS));
