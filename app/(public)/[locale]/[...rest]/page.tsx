import { notFound } from "next/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** Any other address below a language: the page that says so, in that language. */
export default async function UnknownPage({ params }: PageProps<"/[locale]/[...rest]">) {
  await pageLocale(params);
  notFound();
}
