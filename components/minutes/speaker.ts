/** Somebody who was there and can be named as the one who said it. */
export type Speaker = { id: string; name: string; college: string };
