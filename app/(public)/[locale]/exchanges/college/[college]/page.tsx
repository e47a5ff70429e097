import type { Metadata } from "next";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { FilteredPage, filteredMetadata } from "../../filtered-page.tsx";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/exchanges/college/[college]">;

const askedBy = async ({ params }: Props) => {
  const { college } = await params;
  return { institution: college };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return filteredMetadata(await publicLocale(props.params), await askedBy(props));
}

export default async function ExchangesOfCollegePage(props: Props) {
  return <FilteredPage asked={await askedBy(props)} locale={await publicLocale(props.params)} />;
}
