"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";

type Place = "desk" | "exchanges" | "institutions" | "people" | "bases" | "users" | "account";

type StaffNavigationProps = { locale: Locale; places: readonly Place[]; end?: ReactNode };

const addressOf = (place: Place): string => (place === "desk" ? "" : `/${place}`);

/** The rooms of the desk. On a narrow page they stand behind one button, which opens without JavaScript as well. */
export function StaffNavigation({ locale, places, end }: StaffNavigationProps) {
  const t = useTranslations("staff");
  const path = usePathname();
  const other = otherLocale(locale);
  const home = `/${locale}/admin`;
  const isHere = (place: Place): boolean =>
    place === "desk" ? path === home : path === home + addressOf(place) || path.startsWith(`${home}/${place}/`);
  const links = (
    <>
      {places.map((place) => (
        <a
          key={place}
          href={home + addressOf(place)}
          aria-current={isHere(place) ? "page" : undefined}
          className="plain-link inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-accent aria-[current=page]:font-medium"
        >
          {t(`place.${place}`)}
        </a>
      ))}
    </>
  );
  const outside = (
    <>
      <a href={`/${locale}`} className="inline-flex min-h-11 items-center">
        {t("public")}
      </a>
      <a
        href={path.replace(/^\/(zh|en)/, `/${other}`)}
        lang={languageTag[other]}
        hrefLang={languageTag[other]}
        className="inline-flex min-h-11 items-center"
      >
        {t("otherLanguage")}
      </a>
      {end}
    </>
  );
  return (
    <>
      <nav aria-label={t("label")} className="hidden flex-1 flex-wrap items-center gap-x-6 text-sm lg:flex">
        {links}
        <span className="ms-auto flex flex-wrap items-center gap-x-5">{outside}</span>
      </nav>
      <details className="ms-auto lg:hidden">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm [&::-webkit-details-marker]:hidden">
          <Menu aria-hidden="true" className="size-5" />
          {t("menu")}
        </summary>
        <nav
          aria-label={t("label")}
          className="absolute inset-x-0 z-20 grid justify-items-start gap-1 border-y border-hairline bg-paper px-5 py-4 text-sm"
        >
          {links}
          {outside}
        </nav>
      </details>
    </>
  );
}
