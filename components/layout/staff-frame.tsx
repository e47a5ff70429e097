import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { StaffNavigation } from "./staff-navigation.tsx";

type StaffFrameProps = {
  locale: Locale;
  /** who is signed in, and for which college */
  who: { name: string; institution: ReactNode; accent: string | null };
  mayAdministerUsers: boolean;
  /** the way out */
  end?: ReactNode;
  children: ReactNode;
};

/**
 * The frame of the signed-in pages, in the colour of the own college. The public site has a root layout of its own, so
 * its links are full loads.
 */
export function StaffFrame({ locale, who, mayAdministerUsers, end, children }: StaffFrameProps) {
  const t = useTranslations("staff");
  const places = ["desk", "exchanges", "institutions", "people", "bases"] as const;
  return (
    <div data-accent={who.accent ?? undefined}>
      <a href="#text" className="skip-link">
        {t("skip")}
      </a>
      <header className="border-t-2 border-accent border-b border-b-hairline print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 gap-y-1 px-5 py-2">
          <a href={`/${locale}/admin`} className="plain-link font-serif text-lg whitespace-nowrap">
            Nanbei <span lang="zh-Hans">南北</span>
          </a>
          <StaffNavigation
            locale={locale}
            places={[...places, ...(mayAdministerUsers ? (["users"] as const) : []), "account"]}
            end={end}
          />
        </div>
      </header>
      <div className="mx-auto max-w-6xl px-5">
        <p className="flex flex-wrap gap-x-2 pt-3 text-xs text-ink-faint print:hidden">
          <span>{who.name}</span>
          <span aria-hidden="true">·</span>
          <span>{who.institution}</span>
        </p>
        <main id="text" tabIndex={-1} className="grid min-w-0 content-start gap-8 py-8 [&>*]:min-w-0">
          {children}
        </main>
      </div>
    </div>
  );
}
