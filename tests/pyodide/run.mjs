// Run the library's tests that need nothing but Python on the browser's Python, under Node.js:
//   node tests/pyodide/run.mjs SITE_PACKAGES [TEST ...]
// SITE_PACKAGES is the folder that holds pytest; without tests, those are run that Python alone can.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const NEEDED = ["pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments"];

try {
  process.exitCode = await run(...process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/**
 * @param {string} sitePackages @param {string[]} tests
 * @returns {Promise<number>} pytest's exit code
 */
async function run(sitePackages, ...tests) {
  const pyodide = await loadPyodide({ env: { PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1" } });
  const mount = (/** @type {string} */ inside, /** @type {string} */ outside) => {
    if (!existsSync(outside)) throw new Error(`${outside} is missing`);
    pyodide.FS.mkdirTree(inside);
    pyodide.mountNodeFS(inside, outside);
  };
  mount("/course", fileURLToPath(new URL("../..", import.meta.url)));
  for (const name of NEEDED) mount(`/packages/${name}`, `${sitePackages}/${name}`);
  pyodide.FS.writeFile("/packages/py.py", readFileSync(`${sitePackages}/py.py`));
  pyodide.runPython(
    'import sys; sys.path[:0] = ["/course/tests/pyodide", "/course/src", "/packages"]',
  );
  return pyodide.pyimport("plain_tests").run(tests);
}
