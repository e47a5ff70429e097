import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { listSeparator } from "../ui/list-separator.ts";

type UnconfirmedWordingProps = {
  /** the languages in which the wording is the portal's own */
  languages: readonly Locale[];
  /** the control that confirms it, for those who may */
  children?: ReactNode;
};

/**
 * Says that a name or title is the portal's own wording, and in which language; renders nothing once it is confirmed.
 */
export function UnconfirmedWording({ languages, children }: UnconfirmedWordingProps) {
  const d = useTranslations("directory");
  const language = useTranslations("saving.language");
  const locale = useLocale();
  if (languages.length === 0) return null;
  const names = languages.map((each) => language(each)).join(listSeparator(locale));
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-soft">
      <p>{d("notConfirmed", { languages: names })}</p>
      {children}
    </div>
  );
}
