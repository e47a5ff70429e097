import { pageOfFilter } from "../../../filtered-page.tsx";

const page = pageOfFilter<{ locale: string; college: string; school: string }>(({ college, school }) => ({
  school: { institution: college, unit: school },
}));

export const generateMetadata = page.metadata;
export default page.render;
