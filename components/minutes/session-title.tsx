import { useLocale, useTranslations } from "next-intl";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { listSeparator } from "../ui/list-separator.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

/** The title of a session: its own name, its schools, or "plenary". */
export function SessionTitle({ session }: { session: SessionEntry }) {
  const t = useTranslations("minutes");
  const locale = useLocale();
  const { code, title, schools, owner } = session;
  const separator = listSeparator(locale);
  return (
    <>
      {code && <span className="figures me-2 text-ink-faint">{code}</span>}
      {title && <LocalizedText label={title} />}
      {!title && owner.scope === "PLENARY" && t("plenary")}
      {!title &&
        schools.map((school, at) => (
          <span key={`${school.zh}${school.en}${at > 0 ? at : ""}`}>
            {at > 0 && separator}
            <LocalizedText label={school} />
          </span>
        ))}
    </>
  );
}
