import { useTranslations } from "next-intl";

/** Three buttons that choose the theme. Without JavaScript they are hidden, and the theme of the system applies. */
export function AppearanceChoice() {
  const t = useTranslations("footer");
  const choices = [
    ["", t("themeAuto")],
    ["light", t("themeLight")],
    ["dark", t("themeDark")],
  ] as const;
  return (
    <fieldset className="appearance flex flex-wrap items-center gap-x-1">
      <legend className="sr-only">{t("theme")}</legend>
      {choices.map(([value, name]) => (
        <button
          aria-pressed={value === ""}
          className="cursor-pointer px-2 py-1.5 text-ink-soft aria-pressed:text-ink aria-pressed:underline aria-pressed:underline-offset-4"
          data-choose-theme={value}
          key={value}
          suppressHydrationWarning
          type="button"
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
