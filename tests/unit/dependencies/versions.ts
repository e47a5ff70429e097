/** The parts of a lock file that the checks read. */
export type Lock = {
  packages: Readonly<
    Record<
      string,
      {
        version?: string;
        resolved?: string;
        integrity?: string;
        link?: boolean;
        optional?: boolean;
        cpu?: readonly string[];
        optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
};

/** The lowest version of a package without a known vulnerability, and why. */
export type Floors = Readonly<Record<string, { lowest: string; because: string }>>;

const numbersOf = (version: string): number[] => (version.match(/\d+/g) ?? []).slice(0, 3).map(Number);

/** Whether a version is below another; what follows a hyphen is not looked at. */
export function isBelow(version: string, lowest: string): boolean {
  const own = numbersOf(version);
  const floor = numbersOf(lowest);
  const place = own.findIndex((number, index) => number !== floor[index]);
  return place >= 0 && (own[place] ?? 0) < (floor[place] ?? 0);
}

/** Every copy of a package that a lock file installs, also those inside other packages. */
const copiesOf = (name: string, lock: Lock): [string, string][] =>
  Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([place, { version = "0" }]) => [place, version]);

/** What a lock file installs below the floors, or does not install although a floor names it. */
export const belowTheFloor = (floors: Floors, lock: Lock): string[] =>
  Object.entries(floors).flatMap(([name, { lowest }]) => {
    const copies = copiesOf(name, lock);
    if (copies.length === 0) return [`${name} is not installed`];
    return copies
      .filter(([, version]) => isBelow(version, lowest))
      .map(([place, version]) => `${place} ${version} < ${lowest}`);
  });

/** The dependencies that are not pinned to one version. */
export const loosePins = (dependencies: Readonly<Record<string, string>>): string[] =>
  Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);

/**
 * The packages of a lock file that name the machine they came from, or cannot be checked on arrival. The binaries for
 * other kinds of machines are named by version alone, because the registry of the machine that locks may not have them.
 */
export const untrustworthy = (lock: Lock): string[] =>
  Object.entries(lock.packages)
    .filter(([place]) => place !== "")
    .filter(([, entry]) => {
      const isForOneKindOfMachine = entry.optional === true && entry.cpu !== undefined;
      return entry.resolved !== undefined || (entry.integrity === undefined && !isForOneKindOfMachine);
    })
    .map(([place]) => place);

/**
 * The optional packages, mostly binaries for other kinds of machines, that a lock file does not name: with one of them
 * missing `npm ci` refuses the whole file.
 */
export const leftOut = (lock: Lock): string[] =>
  Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesSeenFrom(place).some((folder) => `${folder}node_modules/${name}` in lock.packages),
    ),
  );

/** Where Node looks for what a package needs: in the package itself, then in each one around it. */
function placesSeenFrom(place: string): string[] {
  const around = place
    .split("/node_modules/")
    .map((_, depth, parts) => `${parts.slice(0, depth + 1).join("/node_modules/")}/`);
  return place === "" ? [""] : ["", ...around];
}
