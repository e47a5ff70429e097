import type { Metadata } from "next";
import type { ReactNode } from "react";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

type EntryParams = { locale: string } & ({ slug: string } | { code: string });
type EntryFacts = Omit<Parameters<typeof pageMetadata>[0], "locale">;

/**
 * A page of one thing that its address names by slug or code: its metadata, and what renders it. Both say that there is
 * no such page where nothing has that slug or code.
 */
export function pageOfEntry<Entry>(options: {
  find: (slugOrCode: string) => Promise<Entry | null>;
  facts: (entry: Entry, locale: Locale) => EntryFacts | Promise<EntryFacts>;
  render: (entry: Entry, locale: Locale) => ReactNode | Promise<ReactNode>;
}) {
  type Props = { params: Promise<EntryParams> };
  const load = async ({ params }: Props) => {
    const locale = await publicLocale(params);
    const asked = await params;
    const part = addressPart("slug" in asked ? asked.slug : asked.code);
    return { locale, entry: part && (await options.find(part)) };
  };
  return {
    metadata: async (props: Props): Promise<Metadata> => {
      const { locale, entry } = await load(props);
      return entry ? pageMetadata({ locale, ...(await options.facts(entry, locale)) }) : notFoundMetadata(locale);
    },
    render: async (props: Props) => {
      const { locale, entry } = await load(props);
      return entry ? await options.render(entry, locale) : <NotFoundPage />;
    },
  };
}
