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

/** The lowest version of a package without a known vulnerability, with the reason. */
export type Floors = Readonly<Record<string, { lowest: string; because: string }>>;

const numbersOf = (version: string): number[] => (version.match(/\d+/g) ?? []).slice(0, 3).map(Number);

/** Says whether a version is below another; the part after a hyphen is ignored. */
export function isBelow(version: string, lowest: string): boolean {
  const own = numbersOf(version);
  const floor = numbersOf(lowest);
  const place = own.findIndex((number, index) => number !== floor[index]);
  return place >= 0 && (own[place] ?? 0) < (floor[place] ?? 0);
}

/** Lists every copy of a package that a lock file installs, also inside other packages. */
const copiesOf = (name: string, lock: Lock): [string, string][] =>
  Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([place, { version = "0" }]) => [place, version]);

/** Lists packages that a lock file installs below their lowest version, or does not install at all. */
export const belowTheFloor = (floors: Floors, lock: Lock): string[] =>
  Object.entries(floors).flatMap(([name, { lowest }]) => {
    const copies = copiesOf(name, lock);
    if (copies.length === 0) return [`${name} is not installed`];
    return copies
      .filter(([, version]) => isBelow(version, lowest))
      .map(([place, version]) => `${place} ${version} < ${lowest}`);
  });

/** Lists the dependencies that are not pinned to one version. */
export const loosePins = (dependencies: Readonly<Record<string, string>>): string[] =>
  Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);

/**
 * Lists packages of a lock file that name their registry or have no checksum. Binaries for other platforms may be
 * named by version alone, because the registry that made the lock file may not have them.
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
 * Lists the optional packages, mostly binaries for other platforms, that a lock file does not name: `npm ci` refuses
 * the whole file if one is missing.
 */
export const leftOut = (lock: Lock): string[] =>
  Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesSeenFrom(place).some((folder) => `${folder}node_modules/${name}` in lock.packages),
    ),
  );

/** Lists the folders in which Node looks for a dependency: the package itself, then each one around it. */
function placesSeenFrom(place: string): string[] {
  const around = place
    .split("/node_modules/")
    .map((_, depth, parts) => `${parts.slice(0, depth + 1).join("/node_modules/")}/`);
  return place === "" ? [""] : ["", ...around];
}
