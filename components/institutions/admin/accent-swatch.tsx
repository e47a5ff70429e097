import type { SideAccent } from "@/lib/institutions/rules.ts";

/** A sample of a college's colour, shown next to its name. */
export function AccentSwatch({ accent }: { accent: SideAccent }) {
  return (
    <span aria-hidden="true" data-accent={accent} className="inline-block size-4 shrink-0 rounded-full bg-accent" />
  );
}
