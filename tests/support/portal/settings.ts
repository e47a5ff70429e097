type Setting = "BASE_URL" | "DATABASE_URL" | "DATABASE_OWNER_URL" | "AUTH_SECRET" | "PORTAL_LOG";

/**
 * Reads a setting of the portal under test from the environment.
 * @throws Error that says how to run these tests
 */
export function setting(name: Setting): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: these tests run by "npm test -- e2e", which serves a portal for them`);
  return value;
}

/** Returns the full address of a path. */
export const addressOf = (path: string): string => new URL(path, setting("BASE_URL")).href;
