/** Whether the keys are those of an Apple keyboard. */
export const isMac = (): boolean => /Mac|iPhone|iPad/u.test(navigator.platform);
