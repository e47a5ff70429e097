import type { Speaker } from "./speaker.ts";

/** The members of all delegations as options: "Zhao Yuhong · 广东理工学院". */
export const speakerOptions = (speakers: readonly Speaker[]): { value: string; label: string }[] =>
  speakers.map(({ id, name, college }) => ({ value: id, label: `${name} · ${college}` }));
