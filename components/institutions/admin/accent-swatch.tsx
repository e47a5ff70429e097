import type { Accent } from "@/lib/institutions/rules.ts";

/** The colour of a college, beside its name in words. */
export function AccentSwatch({ accent }: { accent: Accent }) {
  return (
    <span aria-hidden="true" data-accent={accent} className="inline-block size-4 shrink-0 rounded-full bg-accent" />
  );
}
