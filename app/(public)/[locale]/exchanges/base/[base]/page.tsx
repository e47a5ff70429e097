import { pageOfFilter } from "../../filtered-page.tsx";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const page = pageOfFilter<{ locale: string; base: string }>(({ base }) => ({ base }));

export const generateMetadata = page.metadata;
export default page.render;
