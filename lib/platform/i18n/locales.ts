/** The languages of the portal. */
export const locales = ["zh", "en"] as const;

export type Locale = (typeof locales)[number];

/** The language of a reader who asks for neither. */
export const defaultLocale: Locale = "zh";

/** The BCP 47 tag for `lang` attributes and date formats. */
export const languageTag: Record<Locale, string> = { zh: "zh-Hans", en: "en" };

/** The zone that next-intl wants beside its texts. No text has a time in it: whoever shows one names the clock. */
export const MESSAGE_TIME_ZONE = "Asia/Shanghai";

/** Whether a text is a language of the portal. */
export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** The other of the two languages. */
export const otherLocale = (locale: Locale): Locale => (locale === "zh" ? "en" : "zh");
