import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import { AppearanceScript } from "@/components/layout/appearance-script.tsx";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import "../../public.css";

/** Next makes a page anew for each request; the front door keeps it (scripts/serve). */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(canonicalOrigin()),
    title: { default: t("title"), template: `%s · ${t("name")}` },
    description: t("description"),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function PublicLayout({ params, children }: LayoutProps<"/[locale]">) {
  const locale = await publicLocale(params);
  return (
    // the script below may set the stored theme before React hydrates the page, which it does in development only
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        <AppearanceScript />
      </head>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
