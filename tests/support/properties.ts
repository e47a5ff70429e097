import fc from "fast-check";

// The only import of fast-check, so that every property has the seed.

/**
 * The seed of every property: fixed, so that each run of the tests tries the same cases. `npm run drill` sets and prints
 * a random one as TEST_PROPERTY_SEED.
 */
const propertySeed = Number(process.env.TEST_PROPERTY_SEED ?? 20_251_205);

/** Whether `npm run drill` runs this, which has time for more cases. */
export const isDrill = process.env.TEST_PROPERTY_SEED !== undefined;

fc.configureGlobal({ seed: propertySeed });

export { fc };
