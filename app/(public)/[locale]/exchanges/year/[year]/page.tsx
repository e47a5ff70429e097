import { pageOfFilter } from "../../filtered-page.tsx";

const page = pageOfFilter<{ locale: string; year: string }>(({ year }) => ({ year }));

export const generateMetadata = page.metadata;
export default page.render;
