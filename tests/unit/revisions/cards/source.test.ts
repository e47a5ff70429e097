import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accents, sideAccents } from "@/lib/institutions/rules.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import type { PictureSource } from "@/lib/platform/pictures/picture.ts";
import { loadTypesetter } from "@/lib/platform/pictures/typesetter.ts";
import { COLORS, colorOfSide } from "@/lib/revisions/card-colors/rules.ts";
import { cardPicture, textsOfCard } from "@/lib/revisions/card-layouts/rules.ts";
import { type CardFacts, cardFacts, cardShapes } from "@/lib/revisions/cards/rules.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import type { ExchangeMention, PublicExchange } from "@/lib/revisions/views/schema.ts";
import { aFullSnapshot } from "../a-full-snapshot.ts";
import { stringsIn } from "../a-snapshot.ts";

/** Everything that can be read in a picture, line by line. */
const textOfPicture = ({ shapes }: PictureSource): string[] =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

const words = {
  locale: "en",
  site: "Nanbei",
  label: "Report",
  sample: "Sample",
  others: (count: number) => `and ${count} others`,
} as const;
const link = { url: "https://nanbei.example/en/reports/a-visit", words: "Scan to read" };

const college = (
  name: string,
  accent: ExchangeMention["hosts"][number]["accent"],
): ExchangeMention["hosts"][number] => ({
  slug: name.toLowerCase(),
  code: name,
  name: { zh: null, en: name, provisional: [] },
  shortName: null,
  accent,
  isSample: false,
  kind: "COLLEGE",
  unit: null,
});

/** A record in which nothing is empty, and all of its people were there. */
function aHeldRecord(): Snapshot {
  const made = aFullSnapshot();
  const parties = made.parties.map((party) => {
    const { delegation } = party;
    const members = delegation?.members.map((member) => ({ ...member, status: "PRESENT" as const })) ?? [];
    return { ...party, delegation: delegation && { ...delegation, members } };
  });
  return { ...made, status: "HELD", parties };
}

/** As readers see it, with everybody's name. */
function viewOf(snapshot: Snapshot): PublicExchange {
  const people = snapshot.parties.flatMap(({ delegation }) => delegation?.members ?? []);
  return toView(snapshot, { vouchedFor: new Set(people.map(({ id }) => id)), withdrawn: new Set() });
}

const anExchange = (own: Partial<ExchangeMention> = {}): ExchangeMention => ({
  ...viewOf(aHeldRecord()),
  isSample: false,
  guests: [college("Guangdong Technology College", "CINNABAR")],
  hosts: [college("Harbin Institute of Petroleum", "INDIGO")],
  participants: [],
  ...own,
});

async function pictureOf(facts: CardFacts, shape: (typeof cardShapes)[number] = "wide") {
  const { measure } = await loadTypesetter(textsOfCard(facts));
  return cardPicture(facts, shape, measure);
}

test.each(cardShapes)("everything of a picture stands inside its margins (%s)", async (shape) => {
  const many = anExchange({
    title: { zh: null, en: "A very long title of a meeting of many colleges ".repeat(4).trim(), provisional: [] },
    guests: accents.map((accent) => college("School of Foreign Languages, Guangdong Technology College", accent)),
  });
  for (const exchange of [anExchange(), many]) {
    const facts = cardFacts({ exchange, link }, words);
    const { measure } = await loadTypesetter(textsOfCard(facts));
    const { width, height, shapes } = cardPicture(facts, shape, measure);
    for (const each of shapes) {
      if (each.kind !== "text") continue;
      const right = each.x + measure(each.text, each);
      expect([each.text, each.x > 0, right < width, each.y - each.size > 0, each.y < height]).toEqual([
        each.text,
        true,
        true,
        true,
        true,
      ]);
    }
  }
});

test("a picture says the portal, what it is, the title, when and where, and who met", async () => {
  const facts = cardFacts(
    { exchange: anExchange({ isSample: true }), title: { text: "A visit", lang: "en" }, link: null },
    words,
  );
  const { details } = facts;
  expect(textOfPicture(await pictureOf(facts))).toEqual([
    "Nanbei",
    "Report",
    "Sample",
    "A visit",
    details.map(({ text }) => text).join(" · "),
    "Guangdong Technology College",
    "Harbin Institute of Petroleum",
  ]);
});

test("nothing that a record knows of people, minutes or notes is in a picture, in no language", async () => {
  const snapshot = aHeldRecord();
  const exchange = viewOf(snapshot);
  const { title, place, guests, hosts, participants } = exchange;
  const shown = new Set(stringsIn([title, place, guests, hosts, participants, exchange.firstDay, exchange.lastDay]));
  expect(stringsIn(exchange.parties)).toContain(snapshot.parties[0]?.delegation?.members[0]?.name?.zh);
  const canaries = stringsIn(snapshot).filter((text) => /\s\d+\.$/.test(text) && !shown.has(text));
  expect(canaries.length).toBeGreaterThan(100);
  for (const locale of locales) {
    for (const shape of cardShapes) {
      const text = textOfPicture(await pictureOf(cardFacts({ exchange, link }, { ...words, locale }), shape)).join("");
      const bare = text.replace(/\s/g, "");
      expect(canaries.filter((canary) => bare.includes(canary.replace(/\s/g, "")))).toEqual([]);
    }
  }
});

test("the line has a piece for each side in its colour, and the knot closes when all have confirmed", async () => {
  const guests = [college("A", "CINNABAR"), college("B", "PINE_2")];
  const open = (await pictureOf(cardFacts({ exchange: anExchange({ guests, status: "HELD" }), link }, words))).shapes;
  const pieces = open.flatMap((shape) => (shape.kind === "line" ? [[shape.stroke, shape.dashes.length > 0]] : []));
  expect(pieces).toEqual([
    [colorOfSide("CINNABAR"), false],
    [colorOfSide("PINE"), true],
    [colorOfSide("INDIGO"), false],
  ]);
  const closed = (await pictureOf(cardFacts({ exchange: anExchange({ status: "AGREED" }), link }, words))).shapes;
  const knots = [open, closed].map((shapes) =>
    shapes.flatMap((shape) => (shape.kind === "circle" ? [shape.fill] : [])),
  );
  expect(knots).toEqual([["none"], [COLORS.ink]]);
});

test("of more than four colleges on one side three are named, and the others counted", () => {
  const guests = accents.map((accent, at) => college(`C${at}`, accent));
  const facts = cardFacts({ exchange: anExchange({ guests }), link }, words);
  expect(facts.ends[0].map(({ text }) => text)).toEqual(["C0", "C1", "C2", "and 3 others"]);
  expect(facts.accents[0]).toEqual([...accents]);
});

test("a report without an exchange has its title above a plain line", async () => {
  const facts = cardFacts({ exchange: null, title: { text: "News", lang: "en" }, link: null }, words);
  const { shapes } = await pictureOf(facts);
  expect(shapes.flatMap((shape) => (shape.kind === "line" ? [shape.stroke] : []))).toEqual([COLORS.rule]);
  expect(shapes.some(({ kind }) => kind === "circle")).toBe(false);
});

test("the colours of pictures are those of pages in daylight", () => {
  const [light = ""] = readFileSync("app/styles/tokens.css", "utf8").split("@custom-variant");
  const ofPage = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  for (const [name, color] of Object.entries(COLORS)) {
    expect(color, name).toBe(ofPage(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)));
  }
  for (const accent of sideAccents) {
    expect(colorOfSide(accent), accent).toBe(ofPage(accent.replace(/_\d$/, "").toLowerCase()));
  }
});
