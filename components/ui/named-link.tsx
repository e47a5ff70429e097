import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "./localized-text.tsx";

/** A link with the name of an entry, in the colour of its college. */
export function NamedLink({ href, label, accent }: { href: string; label: Localized; accent?: string }) {
  return (
    <a className={accent ? "plain-link text-accent" : "plain-link"} data-accent={accent} href={href}>
      <LocalizedText label={label} />
    </a>
  );
}
