/**
 * Finds a row or, where there is none, creates it. Two people who ask at the same moment get the same row.
 * @param steps.lock takes the lock that every creation of such a row takes
 * @returns `isNew` says that the row was created
 */
export async function findOrCreate<Row extends object>(steps: {
  lock: () => Promise<void>;
  find: () => Promise<Row | null>;
  create: () => Promise<Row>;
}): Promise<Row & { isNew: boolean }> {
  await steps.lock();
  const found = await steps.find();
  return found ? { ...found, isNew: false } : { ...(await steps.create()), isNew: true };
}
