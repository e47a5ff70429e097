import { pageOfFilter } from "../../filtered-page.tsx";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const page = pageOfFilter<{ locale: string; college: string }>(({ college }) => ({ institution: college }));

export const generateMetadata = page.metadata;
export default page.render;
