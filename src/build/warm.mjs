// Run by the build in a process of its own: checks a draft as a user would, then keeps what V8 compiled for it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const draft = `# Notes

Saw my patient Mrs Thandi Mokoena, a 43-year-old teacher from Soweto, in clinic on Monday. She has lupus; call me on 082 555 0100.
Guaranteed results with no side effects, book now!
`;
const folder = mkdtempSync(join(tmpdir(), "scrubin-warm-"));
const { exports: program, script, cacheFile } = createRequire(import.meta.url)(process.argv[2]);
const world = { ...program.processWorld(), out: () => {}, err: () => {}, outIsTerminal: false, columns: 80, cwd: folder, env: {} };
try {
  writeFileSync(join(folder, "draft.md"), draft);
  const code = await program.main(["check", "draft.md"], world);
  if (code > 1) throw new Error(`Unexpected exit code ${code}, expected 0 or 1`);
  writeFileSync(cacheFile, script.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
