import type { Metadata } from "next";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

type Props = PageProps<"/[locale]/[...rest]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(await publicLocale(params));
}

/** Shows the "not found" page for every unknown address below a language, in that language. */
export default async function UnknownPage({ params }: Props) {
  await publicLocale(params);
  return <NotFoundPage />;
}
