import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };

const messages = { zh, en };

/** The portal's own words in a language by their key, such as "exchange.visits". */
export const translatorFor = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
