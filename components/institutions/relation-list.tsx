import { useLocale, useTranslations } from "next-intl";
import type { PublicRelation } from "@/lib/institutions/public.ts";
import { formatPartialDay } from "@/lib/platform/i18n/format.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

/** What a college is to others, as it is recorded: "Sister college of … since 2024". */
export function RelationList({ relations }: { relations: readonly PublicRelation[] }) {
  const locale = useLocale();
  const t = useTranslations("institutions");
  if (relations.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-1 text-ink-soft">
      {relations.map(({ kind, since, slug, name }) => {
        const college = () => (
          <a href={`/${locale}/institutions/${slug}`}>
            <LocalizedText label={name} />
          </a>
        );
        return (
          <li key={slug}>
            {since === null
              ? t.rich(`relation.${kind}`, { college })
              : t.rich(`relationSince.${kind}`, { college, since: formatPartialDay(since, locale) })}
          </li>
        );
      })}
    </ul>
  );
}
