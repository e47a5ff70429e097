"use client";

import dynamic from "next/dynamic";
import type { ComponentType, ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** In files of their own, so that a browser loads one language, once for all pages. */
const texts: Readonly<Record<Locale, ComponentType<{ children: ReactNode }>>> = {
  zh: dynamic(() => import("./staff-texts-zh.tsx").then(({ StaffTextsZh }) => StaffTextsZh)),
  en: dynamic(() => import("./staff-texts-en.tsx").then(({ StaffTextsEn }) => StaffTextsEn)),
};

/**
 * Gives components of the browser their texts. The browser loads them as a file of the build: handed over by the server,
 * all of them would stand in each page.
 */
export function StaffTexts({ locale, children }: { locale: Locale; children: ReactNode }) {
  const Texts = texts[locale];
  return <Texts>{children}</Texts>;
}
