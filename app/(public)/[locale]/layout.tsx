import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppearanceScript } from "@/components/layout/appearance.tsx";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { isLocale, languageTag } from "@/lib/platform/i18n/locales.ts";
import "../../globals.css";

/** Nothing is made at build time, so that a build needs no database: each page is made when it is first read. */
export const generateStaticParams = () => [];

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(canonicalOrigin()),
    title: { default: t("title"), template: `%s · ${t("name")}` },
    description: t("description"),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function PublicLayout({ params, children }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    // the script below may set the stored appearance before React looks at the page
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        <AppearanceScript />
      </head>
      <body>{children}</body>
    </html>
  );
}
