import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { IconSprite } from "../ui/icon-sprite.tsx";
import { StaffNavigation } from "./staff-navigation.tsx";

type StaffFrameProps = {
  locale: Locale;
  /** the signed-in person and the college */
  who: { name: string; institution: ReactNode; accent: string | null };
  /** on whose clock the pages tell times, such as "Beijing time" */
  clock: string;
  mayAdministerUsers: boolean;
  /** the entry to the search */
  search?: ReactNode;
  /** the sign-out form */
  end?: ReactNode;
  children: ReactNode;
};

/**
 * The frame of the signed-in pages, in the colour of the person's college. Links to the public site load a full page,
 * because that site has another root layout.
 */
export function StaffFrame({ locale, who, clock, mayAdministerUsers, search, end, children }: StaffFrameProps) {
  const t = useTranslations("staff");
  const places = ["desk", "exchanges", "institutions", "people", "bases"] as const;
  return (
    <div data-accent={who.accent ?? undefined}>
      <a href="#text" className="skip-link">
        {t("skip")}
      </a>
      <IconSprite />
      <header className="border-t-3 border-accent print:hidden">
        <div className="border-b border-hairline">
          <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 px-5 py-1.5">
            <a
              href={`/${locale}/admin`}
              className="plain-link inline-flex min-h-11 items-center gap-2 font-serif text-lg whitespace-nowrap"
            >
              <span lang="zh-Hans" className="font-semibold">
                南北
              </span>
              <span className="text-base">Nanbei</span>
            </a>
            {search}
            <StaffNavigation
              locale={locale}
              places={[...places, ...(mayAdministerUsers ? (["users"] as const) : []), "account"]}
              end={end}
            />
          </div>
        </div>
        <p className="mx-auto flex max-w-6xl flex-wrap gap-x-2 px-5 pt-3 text-xs text-ink-faint">
          <span className="text-accent">{who.institution}</span>
          <span aria-hidden="true">·</span>
          <span>{who.name}</span>
          <span aria-hidden="true">·</span>
          <span>{t("clock", { clock })}</span>
        </p>
      </header>
      <div className="mx-auto max-w-6xl px-5">
        <main id="text" tabIndex={-1} className="grid min-w-0 content-start gap-8 py-8 [&>*]:min-w-0">
          {children}
        </main>
      </div>
    </div>
  );
}
