import { pageOfFilter } from "../../filtered-page.tsx";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const page = pageOfFilter<{ locale: string; year: string }>(({ year }) => ({ year }));

export const generateMetadata = page.metadata;
export default page.render;
