import type { Separator } from "../candidates/rules.ts";
import type { Attribute, Owner } from "../ownership/rules.ts";
import type { PartOf } from "../parts/rules.ts";

/** A person with the parts that are the person's own or shared with others. */
export type Holder = {
  owner: Owner;
  titles: PartOf<"title">[];
  /** outer units first: a school, then its office */
  units: PartOf<"unit" | "institution">[];
  institutions: PartOf<"unit" | "institution">[];
  honorifics: PartOf<"title" | "honorific">[];
  roles: PartOf<"role">[];
  /** whether an office stands in front of the name, or of the list in which the name stands */
  isTitledBefore: boolean;
};

export const HEAD_OF_INSTITUTION =
  /(?:校长|教务长|校长助理|董事长|校监|校董|总裁)$|^(?:.*-)?(?:president|chancellor|rector|provost|principal|chair|chairman|chairwoman|chairperson|secretary-general)$/u;
const HEAD_OF_SCHOOL = /^(?:.*-)?(?:dean|doyen)$/u;

/** Sorts what belongs to each person, and adds what several people share. */
export function holdersOf(owners: readonly Owner[], isAt: (part: Attribute) => boolean): Holder[] {
  const holders = owners.map((owner) => ownParts(owner, isAt));
  shareTitles(holders);
  shareRoles(holders);
  return holders;
}

function ownParts(owner: Owner, isAt: (part: Attribute) => boolean): Holder {
  const sorted = owner.attributes.toSorted((one, other) => one.number - other.number);
  const all = sorted.filter((part) => part.label === "title");
  const offices = all.filter((part) => !isAddress(part, all, owner));
  const places = sorted.filter((part) => part.label === "unit" || part.label === "institution");
  const isInstitution = (part: PartOf<"unit" | "institution">): boolean => {
    if (!part.isEither) return part.label === "institution";
    if (isAt(part)) return true;
    // "副校长、国际学院院长" is the head of that school
    if (offices.some(({ number, office }) => number === part.number + 1 && office === "院长")) return false;
    if (offices.some(({ office }) => HEAD_OF_INSTITUTION.test(office))) {
      return !places.some((other) => other !== part && other.label === "institution");
    }
    if (places.length === 1 && offices.some(({ office }) => /院长/u.test(office))) return false;
    return part.label === "institution" && !offices.some(({ office }) => HEAD_OF_SCHOOL.test(office));
  };
  return {
    owner,
    titles: offices,
    units: places.filter((part) => !isInstitution(part)),
    institutions: places.filter(isInstitution),
    honorifics: sorted.filter(
      (part): part is PartOf<"title" | "honorific"> =>
        part.label === "honorific" || (part.label === "title" && !offices.includes(part)),
    ),
    roles: sorted.filter((part) => part.label === "role"),
    isTitledBefore: owner.isTitledBefore,
  };
}

/** Whether what an academic is called is an honorific here: beside another title, "Professor" always, others at the name. */
function isAddress(title: PartOf<"title">, all: readonly PartOf<"title">[], owner: Owner): boolean {
  const { name } = owner;
  if (!title.isRank || all.every(({ isRank }) => isRank)) return false;
  const isProfessor = title.office === "教授" || title.office === "professor";
  const isFull = title.to - title.from === (title.office === "教授" ? 2 : 1);
  const isBehind = title.number === name.number + 1 && ["tight", "blank", "open"].includes(title.before);
  const isNext = owner.attributes.every(
    ({ number, label }) => number <= title.number || number > name.number || label === "honorific",
  );
  const isInFront = title.number < name.number && isNext && all.some(({ number }) => number > name.number);
  return (isProfessor && isFull) || isBehind || isInFront;
}

const isBare = ({ titles, units, institutions, roles }: Holder): boolean =>
  titles.length + units.length + institutions.length + roles.length === 0;

export const isHan = ({ owner }: Holder): boolean => owner.name.script === "han";
/** Whether a person stands in one list with the former one: "曹见山、蔡文澜". */
export const isListed = (holder: Holder): boolean => ["list", "comma"].includes(startOf(holder));
const isPlural = ({ titles }: Holder): boolean => titles.some((title) => title.isPlural);

/** A title in front of the first of several names, or behind the last of them, is that of all. */
function shareTitles(holders: readonly Holder[]): void {
  const isOwn = holders.map((holder) => !isBare(holder));
  for (const [at, holder] of holders.entries()) {
    const former = holders[at - 1];
    const mayTake = former && !isOwn[at] && isListed(holder) && !hasAddress(holder);
    if (mayTake && titleStands(holders, at - 1) && (isHan(holder) || isPlural(former))) takeOver(holder, former);
  }
  for (let at = holders.length - 2; at >= 0; at -= 1) {
    const [holder, next] = [holders[at] as Holder, holders[at + 1] as Holder];
    if (isBare(holder) && !hasAddress(holder) && isListed(next) && !next.owner.isTitledBefore) shareBack(holder, next);
  }
}

/** Gives what stands behind a name to the name in front of it: "Zhang Qi and Li Rui, associate professors". */
function shareBack(holder: Holder, next: Holder): void {
  if (isHan(next) ? isJoint(next) && !isBare(next) : isPlural(next) || isOfUnit(next)) takeOver(holder, next);
  const isAddressed = isHan(next) && isJoint(next) && isBare(next) && holder.honorifics.length === 0;
  if (isAddressed) holder.honorifics = [...next.honorifics];
}

/** "Ding Ning and Shi Lei from the School of Law" */
const isOfUnit = (holder: Holder): boolean => {
  const [first] = holder.owner.attributes;
  return holder.titles.length === 0 && isJoint(holder) && first?.before === "of" && first.label !== "title";
};
const hasAddress = (holder: Holder): boolean =>
  holder.honorifics.some(({ label }) => label === "title" || isHan(holder));
const isJoint = (holder: Holder): boolean => startOf(holder) === "list";

/** Whether the title of a person stands in front of the name, or in front of a list in which the name stands. */
function titleStands(holders: readonly Holder[], at: number): boolean {
  const holder = holders[at];
  if (!holder || holder.isTitledBefore) return holder !== undefined;
  const own = holder.owner.attributes.filter(({ label }) => label !== "honorific" && label !== "role");
  if (own.length === 0) return holder.titles.length + holder.units.length > 0 && titleStands(holders, at - 1);
  return holder.titles.length === 0 && own.every(({ number }) => number < holder.owner.name.number);
}

function takeOver(holder: Holder, other: Holder): void {
  holder.titles = [...other.titles];
  holder.units = [...other.units];
  holder.institutions = [...other.institutions];
  holder.isTitledBefore = other.isTitledBefore;
}

/** "成员：李四、王五" */
function shareRoles(holders: readonly Holder[]): void {
  for (const [at, holder] of holders.entries()) {
    const [role] = holders[at - 1]?.roles ?? [];
    const isHeading = role !== undefined && holders.slice(0, at).some(({ owner }) => isLed(owner, role));
    if (
      isHeading &&
      (role.role === "MEMBER" || isBare(holder)) &&
      role.role !== "HEAD" &&
      role.role !== "DEPUTY" &&
      holder.roles.length === 0 &&
      isListed(holder)
    ) {
      holder.roles = [role];
    }
  }
}

const isLed = ({ name, attributes }: Owner, role: Attribute): boolean =>
  role.number < name.number &&
  (attributes.find(({ number }) => number === role.number + 1)?.before ?? name.before) === "colon";

/** The separator in front of the first part that belongs to a person. */
export function startOf({ owner }: Holder): Separator {
  const parts: (Attribute | Owner["name"])[] = [owner.name, ...owner.attributes];
  return parts.toSorted((one, other) => one.number - other.number)[0]?.before ?? "tight";
}
