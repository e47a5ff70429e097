import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { breadcrumbs, type Crumb, type LinkedThing } from "@/lib/platform/linked-data.ts";
import { LinkedData } from "./linked-data.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** What a page tells programs. */
export type LinkedPage = {
  title: string;
  /** the pages between the section of the page and itself */
  above?: readonly Crumb[];
  things: readonly LinkedThing[];
};

type PublicPageProps = {
  /** of the page without its language, "" for home, with its query if it has one */
  path: string;
  /** none of a page that search engines leave out */
  linked?: LinkedPage;
  children: ReactNode;
};

/** The frame of every public page: header, main and footer. */
export function PublicPage({ path, linked, children }: PublicPageProps) {
  const t = useTranslations("site");
  return (
    <>
      <a className="skip-link" href="#text">
        {t("skip")}
      </a>
      <SiteHeader path={path} />
      <main className="page w-full grow" id="text" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter path={path} />
      {linked && <LinkedPageData linked={linked} path={path} />}
    </>
  );
}

const SECTIONS = ["exchanges", "institutions", "tradition"] as const;

/** The data of a page, with the way to it from the home page. */
function LinkedPageData({ path, linked }: { path: string; linked: LinkedPage }) {
  const { title, above = [], things } = linked;
  const locale = useLocale();
  const site = useTranslations("site");
  const nav = useTranslations("nav");
  const section = SECTIONS.find((each) => path.startsWith(`/${each}/`));
  const way = [
    { name: site("name"), path: "" },
    ...(section ? [{ name: nav(section), path: `/${section}` }] : []),
    ...above,
    { name: title, path },
  ];
  const crumbs = path === "" ? [] : [breadcrumbs({ origin: canonicalOrigin(), locale }, way)];
  return <LinkedData things={[...crumbs, ...things]} />;
}
