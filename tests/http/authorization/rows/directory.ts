import { ADMINISTER_HOST, READ_DIRECTORY } from "../../support/actor-groups.ts";
import { SIGNED_IN, staff } from "../../support/actors.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const name = (mark: string) => ({ nameZh: "", nameEn: `Name ${mark}` });
const changed = { nameZh: { from: null, to: "新名" } };

/** Institutions, units, people and bases. */
export const directoryRows: readonly ActionRow[] = [
  ...actionRows("institutions", {
    createInstitutionAction: {
      done: ["group administrator"],
      forbidden: SIGNED_IN,
      input: async ({ key, mark, colleges }) => ({
        key,
        locale: "en",
        code: `C-${mark}`,
        slug: `new-${mark}`,
        ...name(mark),
        shortNameZh: "",
        shortNameEn: "",
        cityZh: "",
        cityEn: "",
        provinceZh: "",
        provinceEn: "",
        country: "",
        timezone: "Asia/Shanghai",
        website: "",
        registrationNumber: "",
        accent: "INDIGO",
        group: colleges.group.code,
      }),
    },
    saveInstitutionAction: [
      {
        done: ["group administrator"],
        forbidden: READ_DIRECTORY,
        input: async (fixtures) => ({ slug: (await fixtures.institution()).slug, version: 1, changes: changed }),
      },
      {
        when: "of a college that readers and other colleges do not know yet",
        done: ["group administrator"],
        forbidden: ["auditor"],
        input: async (fixtures) => {
          const { slug } = await fixtures.institution({ isListed: false });
          return { slug, version: 1, changes: changed };
        },
      },
    ],
    closeInstitutionAction: {
      done: ["group administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.institution()).slug }),
    },
    reopenInstitutionAction: {
      done: ["group administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.institution({ status: "CLOSED" })).slug }),
    },
    // only the college itself shows itself, and it is hidden first
    hideInstitutionAction: {
      done: ["host administrator"],
      forbidden: READ_DIRECTORY,
      input: async ({ colleges }) => ({ slug: colleges.host.slug }),
    },
    showInstitutionAction: {
      done: ["host administrator"],
      forbidden: READ_DIRECTORY,
      input: async ({ colleges }) => ({ slug: colleges.host.slug }),
    },
  }),
  ...actionRows("institutions/units", {
    createUnitAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async ({ key, mark, colleges }) => ({
        key,
        institution: colleges.host.slug,
        code: `unit-${mark}`,
        ...name(mark),
        kind: "SCHOOL",
        parent: "",
        validFrom: "",
        validTo: "",
      }),
    },
    saveUnitAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        institution: fixtures.colleges.host.slug,
        code: (await fixtures.unit()).code,
        version: 1,
        changes: changed,
      }),
    },
    // only the college itself confirms its names
    confirmUnitNameAction: {
      done: ["host administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        institution: fixtures.colleges.host.slug,
        code: (await fixtures.unit({ provisionalEn: true })).code,
      }),
    },
    showUnitAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        institution: fixtures.colleges.host.slug,
        code: (await fixtures.unit({ isListed: false })).code,
      }),
    },
    hideUnitAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        institution: fixtures.colleges.host.slug,
        code: (await fixtures.unit()).code,
      }),
    },
  }),
  ...actionRows("people", {
    createPersonAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async ({ key, mark, colleges }) => ({
        key,
        locale: "en",
        ...name(mark),
        sortKey: "",
        ...titleAt(colleges.host.slug),
      }),
    },
    savePersonAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ code: (await fixtures.person()).code, version: 1, changes: changed }),
    },
  }),
  ...actionRows("people/appointments", {
    createAppointmentAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        key: fixtures.key,
        person: (await fixtures.person()).code,
        ...titleAt(fixtures.colleges.host.slug),
      }),
    },
    saveAppointmentAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        id: (await fixtures.person()).appointment,
        version: 1,
        changes: { titleZh: { from: null, to: "院长" } },
      }),
    },
    endAppointmentAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ id: (await fixtures.person()).appointment, lastDay: "2025-12-31" }),
    },
    confirmTitleAction: {
      done: ["host administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ id: (await fixtures.person()).appointment }),
    },
  }),
  ...actionRows("bases", {
    createBaseAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async ({ key, mark, colleges }) => ({
        key,
        locale: "en",
        institution: colleges.host.slug,
        code: "",
        slug: "",
        ...name(mark),
        kind: "LAB",
        partnerZh: "",
        partnerEn: "",
        agreementFrom: "",
        agreementTo: "",
        capacity: "",
      }),
    },
    saveBaseAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.base()).slug, version: 1, changes: changed }),
    },
    closeBaseAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.base()).slug }),
    },
    reopenBaseAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.base({ archivedAt: new Date() })).slug }),
    },
    confirmBaseNameAction: {
      done: ["host administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.base({ provisionalEn: true })).slug }),
    },
    // only its own college and the group know a base that readers do not see
    showBaseAction: {
      done: ADMINISTER_HOST,
      forbidden: ["auditor", ...staff(["host"])],
      input: async (fixtures) => ({ slug: (await fixtures.base({ isListed: false })).slug }),
    },
    hideBaseAction: {
      done: ADMINISTER_HOST,
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({ slug: (await fixtures.base()).slug }),
    },
  }),
];

function titleAt(institution: string) {
  return {
    institution,
    titleZh: "",
    titleEn: "Dean",
    rank: "UNIT_HEAD",
    unit: "",
    validFrom: "",
    validTo: "",
  };
}
