"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { otherLocale } from "@/lib/platform/i18n/locales.ts";
import type { Entry } from "@/lib/search/rules.ts";
import { KnownDaysText } from "../ui/known-days-text.tsx";
import { Tag } from "../ui/tag.tsx";
import { Marked } from "./marked.tsx";

const THEMES: Record<string, string> = { lightTheme: "light", darkTheme: "dark", systemTheme: "" };

type EntryRowProps = { entry: Entry; onDone: () => void; onShowKeys: () => void; onSignOut: () => void };

/**
 * Something that was found: a link where it leads somewhere, so that it opens in another tab as well. What the page does
 * itself, the script of the appearance hears by the same attributes as everywhere.
 */
export function EntryRow({ entry, onDone, onShowKeys, onSignOut }: EntryRowProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  const other = otherLocale(locale);
  const { id = "", title, details, days, isSample } = entry;
  const isLanguage = id === "switchLanguage";
  const address = isLanguage ? path.replace(/^\/(zh|en)/, `/${other}`) + (query && `?${query}`) : entry.address;
  const act = () => {
    if (id === "showKeys") onShowKeys();
    else if (id === "signOut") onSignOut();
    else onDone();
  };
  const shown =
    id === "openReport" ? t.rich("openReportOf", { title: () => <Marked text={title} /> }) : <Marked text={title} />;
  return (
    <Autocomplete.Item
      value={entry}
      onClick={act}
      // biome-ignore lint/a11y/useAnchorContent: Base UI puts the content of the item into it
      {...(address !== null && { render: <a href={address} /> })}
      {...(isLanguage && { "data-choose-language": other })}
      {...(id in THEMES && { "data-choose-theme": THEMES[id] })}
      className="grid min-h-11 cursor-pointer content-center gap-0.5 px-5 py-1.5 text-sm text-ink no-underline outline-none data-highlighted:bg-leaf data-highlighted:outline data-highlighted:-outline-offset-1 data-highlighted:outline-rule"
    >
      <span className="flex flex-wrap items-baseline gap-x-2 break-words">
        <span className="min-w-0">{shown}</span>
        {isSample && <Tag>{t("sample")}</Tag>}
      </span>
      {(days || details.length > 0) && (
        <span className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
          {days && <KnownDaysText days={days} />}
          {details.map((detail) => (
            <Marked key={`${detail.lang} ${detail.text}`} text={detail} />
          ))}
        </span>
      )}
    </Autocomplete.Item>
  );
}
