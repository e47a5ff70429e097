import { ADMINISTER_HOST, READ_DIRECTORY } from "../../support/actor-groups.ts";
import { EVERYBODY, GROUP_COLLEGES, SIGNED_IN, SIGNED_OUT, staff } from "../../support/actors.ts";
import type { AddressRow } from "../../support/table.ts";

const staffPage = (door: string): string => `app/(staff)/[locale]/${door}`;

/** The actors who administer the directory and the accounts of some college. */
const ADMINISTRATORS = [...staff([...GROUP_COLLEGES, "outsider"], ["administrator"]), "group administrator"] as const;
const TOKEN = "a-link-that-was-never-given-out";

/** Institutions, people and bases: read by everybody with a role, added by administrators. */
const directoryPages: readonly AddressRow[] = [
  ...(["institutions", "people", "bases"] as const).flatMap((kind): AddressRow[] => [
    {
      door: staffPage(`admin/${kind}/page.tsx`),
      page: READ_DIRECTORY,
      at: async () => ({ path: `/en/admin/${kind}` }),
    },
    {
      door: staffPage(`admin/${kind}/new/page.tsx`),
      page: kind === "institutions" ? ["group administrator"] : ADMINISTRATORS,
      at: async () => ({ path: `/en/admin/${kind}/new` }),
    },
  ]),
  {
    door: staffPage("admin/institutions/[slug]/page.tsx"),
    page: READ_DIRECTORY,
    at: async (fixtures) => ({ path: `/en/admin/institutions/${fixtures.colleges.host.slug}` }),
  },
  {
    door: staffPage("admin/people/[code]/page.tsx"),
    page: READ_DIRECTORY,
    at: async (fixtures) => ({ path: `/en/admin/people/${(await fixtures.person()).code}` }),
  },
  {
    door: staffPage("admin/bases/[slug]/page.tsx"),
    page: READ_DIRECTORY,
    at: async (fixtures) => ({ path: `/en/admin/bases/${(await fixtures.base()).slug}` }),
  },
];

/** The pages of the sign-in, of accounts and of the directory. */
export const staffPageRows: readonly AddressRow[] = [
  { door: staffPage("admin/page.tsx"), page: SIGNED_IN, at: async () => ({ path: "/en/admin" }) },
  // somebody who is not signed in learns nothing about what exists
  {
    door: staffPage("admin/[...rest]/page.tsx"),
    page: [],
    otherwise: { not_found: EVERYBODY },
    at: async () => ({ path: "/en/admin/nowhere" }),
  },
  // somebody who is signed in is not asked again
  {
    door: staffPage("sign-in/page.tsx"),
    page: SIGNED_OUT,
    otherwise: { "307 to /en/admin": SIGNED_IN },
    at: async () => ({ path: "/en/sign-in" }),
  },
  { door: staffPage("sign-in/first/page.tsx"), page: EVERYBODY, at: async () => ({ path: "/en/sign-in/first" }) },
  {
    door: staffPage("invitation/[token]/page.tsx"),
    page: EVERYBODY,
    at: async () => ({ path: `/en/invitation/${TOKEN}` }),
  },
  { door: staffPage("admin/account/page.tsx"), page: SIGNED_IN, at: async () => ({ path: "/en/admin/account" }) },
  { door: staffPage("admin/users/page.tsx"), page: ADMINISTRATORS, at: async () => ({ path: "/en/admin/users" }) },
  {
    door: staffPage("admin/users/new/page.tsx"),
    page: ADMINISTRATORS,
    at: async () => ({ path: "/en/admin/users/new" }),
  },
  {
    door: staffPage("admin/users/[code]/page.tsx"),
    page: ADMINISTER_HOST,
    at: async (fixtures) => {
      const { id, code } = await fixtures.colleague();
      return { path: `/en/admin/users/${code}`, secret: `${id}@example.org` };
    },
  },
  ...directoryPages,
];
