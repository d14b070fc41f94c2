/** 0 clean, 1 findings at or over the threshold, 2 usage or rules invalid, 3 input not read in full, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;
