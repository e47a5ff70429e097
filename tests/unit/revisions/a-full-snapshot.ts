import type { z } from "zod";
import { type Snapshot, snapshot } from "@/lib/revisions/snapshots/schema.ts";

type Schema = z.core.$ZodType;
type Key = string | number;
type Place = { keys: readonly Key[]; path: string };

/** A place in a snapshot, and another value that may stand there. */
export type Change = {
  /** "parties[].fileNumber"; of rows "parties[] gone", "parties[] in another order" */
  what: string;
  changed: Snapshot;
};

const defOf = (schema: Schema) => (schema._zod as unknown as { def: Record<string, unknown> & { type: string } }).def;

/** The schema inside of what makes it nullable, optional or transformed. */
function bare(schema: Schema): Schema {
  const def = defOf(schema);
  if (["nullable", "default", "readonly"].includes(def.type)) return bare(def.innerType as Schema);
  return def.type === "pipe" ? bare(def.in as Schema) : schema;
}

let made = 0;
const aUuid = () => `01990000-0000-7000-8000-${(++made).toString(16).padStart(12, "0")}`;

/** A value of a schema in which nothing is empty: two rows in each list, a text that says where it stands. */
function filled(schema: Schema, path: string): unknown {
  const inside = bare(schema);
  const def = defOf(inside);
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape as Record<string, Schema>).map(([key, each]) => [key, filled(each, `${path}.${key}`)]),
      );
    case "array":
      return path.endsWith(".provisional") ? [] : [1, 2].map((at) => filled(def.element as Schema, `${path}${at}`));
    case "enum":
      return Object.values(def.entries as Record<string, string>)[0];
    case "boolean":
      return true;
    case "number":
      return ++made;
    case "string":
      if (def.format === "uuid") return aUuid();
      if (def.format === "datetime") return "2025-12-05T01:00:00.000Z";
      if (/([dD]ay|valid(From|To)|\.stop\.(from|to))$/.test(path)) return "2025-12-05";
      return path.endsWith(".timezone") ? "Asia/Shanghai" : `${path.slice(1)} ${++made}.`;
    default:
      throw new Error(`no value for ${def.type} at ${path}`);
  }
}

/** What an agreement does not say of a member. */
const OF_MEMBER = {
  institutionId: null,
  name: null,
  title: null,
  organisation: null,
  namedInPublic: false,
  representativeId: null,
};

/** A snapshot in which every field is filled and every id that is mentioned is there. */
export function aFullSnapshot(): Snapshot {
  const whole = snapshot.parse(filled(snapshot, ""));
  const everybody = whole.parties.flatMap(({ delegation }) => delegation?.members ?? []);
  const [member, other] = everybody;
  const [item] = whole.items;
  const [topic] = whole.groups.flatMap(({ topics }) => topics);
  const stop = whole.parties[0]?.institution.id ?? null;
  if (!member || !other || !item || !topic) throw new Error("a full snapshot has members, items and topics");
  const inBothLanguages = <Text extends object>(texts: Text[]) =>
    texts.map((text, at) => ({ ...text, locale: at === 0 ? "zh" : "en" }));
  return {
    ...whole,
    items: whole.items.map((each) => ({
      ...each,
      stop,
      chairs: everybody.slice(0, 2).map(({ id }) => id),
      visit: each.visit && { ...each.visit, observations: inBothLanguages(each.visit.observations) },
    })),
    groups: whole.groups.map((group) => ({ ...group, itemId: item.id, stop })),
    minutes: whole.minutes.map((minute, at) => ({
      ...minute,
      scope: "GROUP",
      ownerId: whole.groups[at]?.id ?? "",
      items: minute.items.map((each) => ({
        ...each,
        speakerId: member.id,
        topicId: topic.id,
        sourceLocale: "zh",
        texts: inBothLanguages(each.texts),
      })),
    })),
    outcomes: whole.outcomes.map((outcome, at) => ({
      ...outcome,
      minuteItemId: whole.minutes[at]?.items[0]?.id ?? null,
    })),
    agreements: whole.agreements.map((agreement) => ({
      ...agreement,
      act: "RENEWED",
      institutionIds: whole.parties.map(({ institution }) => institution.id),
      // a member, of whom the delegation says the rest, and somebody in words
      people: agreement.people.map((person, at) =>
        at === 0
          ? { ...person, ...OF_MEMBER, memberId: other.id }
          : {
              ...person,
              memberId: null,
              institutionId: whole.parties[0]?.institution.id ?? null,
              representativeId: member.id,
            },
      ),
    })),
  };
}

/** Every single change of a snapshot: each field that says something else or nothing, each row gone or in another order. */
export function everyChangeOf(whole: Snapshot): Change[] {
  const changes: Change[] = [];
  const change = (what: string, keys: readonly Key[], value: unknown) => {
    const changed = structuredClone(whole);
    const last = keys.at(-1) ?? "";
    const row = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<Key, unknown>)[key], changed);
    (row as Record<Key, unknown>)[last] = value;
    changes.push({ what, changed });
  };
  const walkFields = (shape: Record<string, Schema>, value: Record<string, unknown>, { keys, path }: Place) => {
    for (const [key, each] of Object.entries(shape)) {
      walk(each, value[key], { keys: [...keys, key], path: path === "" ? key : `${path}.${key}` });
    }
  };
  const walkRows = (element: Schema, rows: unknown[], { keys, path }: Place) => {
    change(`${path}[] gone`, keys, rows.slice(1));
    change(`${path}[] in another order`, keys, rows.toReversed());
    for (const [at, row] of rows.entries()) walk(element, row, { keys: [...keys, at], path: `${path}[]` });
  };
  const walk = (schema: Schema, value: unknown, place: Place): void => {
    const { keys, path } = place;
    if (value === null) return;
    if (defOf(schema).type === "nullable") change(`${path} empty`, keys, null);
    const def = defOf(bare(schema));
    if (def.type === "object") {
      walkFields(def.shape as Record<string, Schema>, value as Record<string, unknown>, place);
    } else if (path.endsWith(".provisional")) {
      change(path, keys, ["zh"]);
    } else if (def.type === "array") {
      walkRows(def.element as Schema, value as unknown[], place);
    } else {
      const other = anotherThan(value, def);
      if (other !== value) change(path, keys, other);
    }
  };
  walk(snapshot, whole, { keys: [], path: "" });
  return changes;
}

function anotherThan(value: unknown, def: Record<string, unknown> & { type: string }): unknown {
  if (def.type === "enum") {
    const values = Object.values(def.entries as Record<string, string>);
    return values[(values.indexOf(value as string) + 1) % values.length];
  }
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1_000;
  if (def.format === "uuid") return aUuid();
  if (def.format === "datetime") return "2025-12-05T02:30:00.000Z";
  if (value === "2025-12-05") return "2025-12-06";
  if (value === "Asia/Shanghai") return "Europe/Berlin";
  if (value === "zh" || value === "en") return "fr";
  return `Another ${String(value)}`;
}
