import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "./localized-text.tsx";

/** The name of a thing, leading to its page, in the colour of the college it belongs to. */
export function NamedLink({ href, label, accent }: { href: string; label: Localized; accent?: string }) {
  return (
    <a className={accent ? "plain-link text-accent" : "plain-link"} data-accent={accent} href={href}>
      <LocalizedText label={label} />
    </a>
  );
}
