/** Told what is being worked on, and how many of how many are done. */
export type Progress = (what: string, done: number, of: number) => void;
