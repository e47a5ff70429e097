import { useLocale, useTranslations } from "next-intl";
import { type PublicationBlocker, partAnchor } from "@/lib/reports/rules.ts";

type BlockerListProps = { blockers: readonly PublicationBlocker[]; code: string; language: string };

/** What blocks the publication of a text, and what would improve it; each entry links to its place. */
export function BlockerList({ blockers, code, language }: BlockerListProps) {
  const t = useTranslations("reportEditor");
  const locale = useLocale();
  const lists = [
    { title: t("blockers"), items: blockers.filter((blocker) => !blocker.isAdvice) },
    { title: t("advice"), items: blockers.filter((blocker) => blocker.isAdvice) },
  ];
  return lists
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => (
      <div key={title} className="grid gap-1 text-sm">
        <h3 className="font-sans text-sm font-medium">{title}</h3>
        <ul className="grid">
          {items.map(({ code: what, part }) => (
            <li key={what}>
              <a
                className="inline-flex min-h-9 items-center"
                href={
                  part === "record" ? `/${locale}/admin/exchanges/${code}#basics` : `#${partAnchor(part, language)}`
                }
              >
                {t(`blocker.${what}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ));
}
