import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { seenVersion } from "@/lib/platform/change-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { MAX_LISTED, MAX_WORDS_LENGTH } from "./rules.ts";

/** How many paragraphs a body may have, and how many nodes one of them. */
export const MAX_NODES = 500;

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({ href: z.url({ protocol: /^https?$/ }).max(2000) }),
  }),
]);

const text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(MAX_WORDS_LENGTH),
  marks: z.array(mark).max(3).optional(),
});

const inline = z.discriminatedUnion("type", [text, z.strictObject({ type: z.literal("hardBreak") })]);

const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  content: z.array(inline).max(MAX_NODES).optional(),
});

const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).max(MAX_NODES).optional(),
});

/** Words of somebody else; `attribution` says whose, in the language of the text. */
const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  attrs: z.strictObject({ attribution: z.string().min(1).max(300).nullable() }),
  content: z.array(paragraph).min(1).max(20),
});

const listItem = z.strictObject({ type: z.literal("listItem"), content: z.array(paragraph).min(1).max(20) });
const items = z.array(listItem).min(1).max(MAX_LISTED);
const bulletList = z.strictObject({ type: z.literal("bulletList"), content: items });
const orderedList = z.strictObject({ type: z.literal("orderedList"), content: items });

/** The body of a report: a Tiptap document with the kinds of node that the portal can print. Never HTML. */
export const reportBody = z.strictObject({
  type: z.literal("doc"),
  content: z
    .array(z.discriminatedUnion("type", [paragraph, heading, blockquote, bulletList, orderedList]))
    .max(MAX_NODES),
});

export type ReportBody = z.output<typeof reportBody>;
export type ReportBlock = ReportBody["content"][number];
export type ReportInline = z.output<typeof inline>;

/** The last part of a report's address. */
export const reportSlug = z.string().regex(SLUG).max(120);

/** A text: one language of a report. */
export const translationInput = z.strictObject({ slug: reportSlug, locale: z.enum(locales) });

export type TranslationInput = z.output<typeof translationInput>;

/** The versions that the person who publishes has seen: of the text, and of the report with its cover. */
const seen = z.strictObject({ text: seenVersion(), cover: seenVersion() });

/** The text that is published. Jobs leave `seen` out and publish the present state. */
export const publicationInput = z.strictObject({ ...translationInput.shape, seen });

export type PublicationInput = TranslationInput & { seen?: z.output<typeof seen> };
