import { useLocale, useTranslations } from "next-intl";

/**
 * The search in the head of public pages: a plain form, which leads to the page of results; on a narrow window a link to
 * that page, so that the head does not grow.
 */
export function SearchField() {
  const locale = useLocale();
  const t = useTranslations("publicSearch");
  const page = `/${locale}/search`;
  return (
    <search className="order-1 md:order-2">
      <a
        aria-label={t("title")}
        className="plain-link -me-2.5 flex size-9 items-center justify-center sm:hidden"
        href={page}
      >
        <Magnifier />
      </a>
      <form action={page} className="hidden h-9 border-b border-rule focus-within:border-ink sm:flex" method="get">
        <input
          aria-label={t("field")}
          autoComplete="off"
          className="w-44 min-w-0 bg-transparent text-sm md:w-24 lg:w-44"
          enterKeyHint="search"
          maxLength={80}
          name="q"
          placeholder={t("placeholder")}
          type="search"
        />
        <button
          aria-label={t("search")}
          className="flex w-9 shrink-0 cursor-pointer items-center justify-center text-ink-soft hover:text-ink"
          type="submit"
        >
          <Magnifier />
        </button>
      </form>
    </search>
  );
}

function Magnifier() {
  return (
    <svg aria-hidden="true" className="size-4" fill="none" stroke="currentColor" strokeWidth="1.5" viewBox="0 0 16 16">
      <circle cx="6.75" cy="6.75" r="5" />
      <path d="m10.5 10.5 4 4" />
    </svg>
  );
}
