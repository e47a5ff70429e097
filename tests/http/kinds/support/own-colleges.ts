import type { Institution } from "@/prisma/generated/client.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

/** Somebody of the group who logs exchanges of colleges without accounts. */
export const aLogger = () => aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });

/** Makes a college with these names, long and short. */
export const aCollegeNamed = (nameZh: string, nameEn: string, facts: { country?: string } = {}): Promise<Institution> =>
  anInstitution({ nameZh, nameEn, shortNameZh: nameZh, shortNameEn: nameEn, ...facts });
