/** Is told how far reading has got, in bytes. */
export interface Gauge {
  read(bytes: number): void;
  /** So many more are to be read than was known, or fewer; undefined when nobody can tell. */
  expect(bytes: number | undefined): void;
}
