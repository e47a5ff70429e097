import type { Metadata } from "next";
import { missingMetadata } from "@/components/layout/missing-metadata.ts";
import { MissingPage } from "@/components/layout/missing-page.tsx";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/[...rest]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return missingMetadata(await publicLocale(params));
}

/** Any other address below a language: the page that says so, in that language. */
export default async function UnknownPage({ params }: Props) {
  await publicLocale(params);
  return <MissingPage />;
}
