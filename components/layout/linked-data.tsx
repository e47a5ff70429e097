import { type LinkedThing, linkedDataText } from "@/lib/platform/linked-data.ts";

/** What the page tells programs: data that no browser runs (schema.org, as JSON-LD). */
export function LinkedData({ things }: { things: readonly LinkedThing[] }) {
  if (things.length === 0) return null;
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the text has no character that could end the element
    <script dangerouslySetInnerHTML={{ __html: linkedDataText(things) }} type="application/ld+json" />
  );
}
