/** In an address, for the accounts that belong to no college. */
export const OF_THE_GROUP = "_group";
