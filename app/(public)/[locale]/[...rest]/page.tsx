import { notFound } from "next/navigation";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** Any other address below a language: the page that says so, in that language. */
export default async function UnknownPage({ params }: PageProps<"/[locale]/[...rest]">) {
  await publicLocale(params);
  notFound();
}
