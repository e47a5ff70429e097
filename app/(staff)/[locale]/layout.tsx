import "@/app/staff.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppearanceScript } from "@/components/layout/appearance-script.tsx";
import { EarlyInputScript } from "@/components/layout/early-input-script.tsx";
import { ReplayEarlyClick } from "@/components/layout/replay-early-click.tsx";
import { StaffTexts } from "@/components/layout/staff-texts.tsx";
import { StoredAppearance } from "@/components/layout/stored-appearance.tsx";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { NONCE } from "@/lib/platform/request-headers.ts";

// Every page below reads the request: the session, and the nonce of its scripts.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "staff" });
  return { title: { default: t("title"), template: `%s · ${t("title")}` }, robots: { index: false, follow: false } };
}

export default async function StaffLayout({ children, params }: LayoutProps<"/[locale]">) {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const nonce = (await headers()).get(NONCE) ?? undefined;
  return (
    // the script below may set the stored appearance before React hydrates the page
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        <AppearanceScript nonce={nonce} />
        <EarlyInputScript nonce={nonce} />
      </head>
      <body className="min-h-dvh bg-paper text-ink">
        <StoredAppearance />
        <StaffTexts locale={locale}>
          {children}
          <ReplayEarlyClick />
        </StaffTexts>
      </body>
    </html>
  );
}
