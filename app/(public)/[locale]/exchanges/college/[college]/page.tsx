import { pageOfFilter } from "../../filtered-page.tsx";

const page = pageOfFilter<{ locale: string; college: string }>(({ college }) => ({ institution: college }));

export const generateMetadata = page.metadata;
export default page.render;
