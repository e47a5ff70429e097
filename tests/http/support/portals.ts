import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    portals: Record<string, string>[];
  }
}

/**
 * Hands the portals under test to the workers, one each.
 * @throws Error that says how to run these tests
 */
export function setup(project: TestProject): void {
  const portals = process.env.TEST_PORTALS;
  if (!portals)
    throw new Error('these tests run by "npm test -- http", which serves a portal for each of their workers');
  project.provide("portals", JSON.parse(portals));
}
