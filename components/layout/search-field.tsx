import { useLocale, useTranslations } from "next-intl";

/** The field of the head of public pages: a plain form, which leads to the page of results. */
export function SearchField({ className }: { className: string }) {
  const locale = useLocale();
  const t = useTranslations("publicSearch");
  return (
    <search className={className}>
      <form action={`/${locale}/search`} className="flex h-9 border border-rule focus-within:border-ink" method="get">
        <input
          aria-label={t("field")}
          autoComplete="off"
          className="w-full min-w-0 bg-transparent px-2.5 text-base outline-none md:text-sm"
          enterKeyHint="search"
          maxLength={80}
          name="q"
          placeholder={t("placeholder")}
          type="search"
        />
        <button className="shrink-0 cursor-pointer px-2.5 text-sm text-ink-soft hover:text-ink" type="submit">
          {t("search")}
        </button>
      </form>
    </search>
  );
}
