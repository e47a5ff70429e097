import { pageOfFilter } from "../../filtered-page.tsx";

const page = pageOfFilter<{ locale: string; base: string }>(({ base }) => ({ base }));

export const generateMetadata = page.metadata;
export default page.render;
