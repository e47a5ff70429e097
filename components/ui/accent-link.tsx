import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "./localized-text.tsx";

/** A link with a name in both languages, in an accent colour if one is given. */
export function AccentLink({ href, label, accent }: { href: string; label: Localized; accent?: string }) {
  return (
    <a className={accent ? "plain-link text-accent" : "plain-link"} data-accent={accent} href={href}>
      <LocalizedText label={label} />
    </a>
  );
}
