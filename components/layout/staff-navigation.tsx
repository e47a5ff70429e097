"use client";

import { Menu, X } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { type Locale, languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";

type Place = "desk" | "exchanges" | "institutions" | "people" | "bases" | "users" | "account";

type StaffNavigationProps = { locale: Locale; places: readonly Place[]; end?: ReactNode };

const LINK = "plain-link inline-flex min-h-11 items-center border-b-2 border-transparent";

/**
 * Links to the parts of the signed-in site. On a narrow page a button opens them; without JavaScript all are visible.
 */
export function StaffNavigation({ locale, places, end }: StaffNavigationProps) {
  const t = useTranslations("staff");
  const path = usePathname();
  const query = useSearchParams().toString();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const other = otherLocale(locale);
  const home = `/${locale}/admin`;
  const addressOf = (place: Place): string => (place === "desk" ? home : `${home}/${place}`);
  const isHere = (place: Place): boolean =>
    path === addressOf(place) || (place !== "desk" && path.startsWith(`${addressOf(place)}/`));
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  const Sign = isOpen ? X : Menu;
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="admin-navigation"
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={close}
        className="admin-menu-button min-h-11 items-center gap-2 text-sm"
      >
        <Sign aria-hidden="true" className="size-5" strokeWidth={1.75} />
        {t("menu")}
      </button>
      <nav
        id="admin-navigation"
        aria-label={t("label")}
        className="admin-navigation text-sm"
        data-open={isOpen || undefined}
        onKeyDown={close}
      >
        {places.map((place) => (
          <a
            key={place}
            href={addressOf(place)}
            aria-current={isHere(place) ? "page" : undefined}
            className={`${LINK} aria-[current=page]:border-accent aria-[current=page]:font-medium`}
          >
            {t(`place.${place}`)}
          </a>
        ))}
        <div className="admin-navigation-end text-ink-soft">
          <a href={`/${locale}`} className={LINK}>
            {t("public")}
          </a>
          <a
            data-choose-language={other}
            href={path.replace(/^\/(zh|en)/, `/${other}`) + (query && `?${query}`)}
            lang={languageTag[other]}
            hrefLang={languageTag[other]}
            className={LINK}
          >
            {t("otherLanguage")}
          </a>
          {end}
        </div>
      </nav>
    </>
  );
}
