const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** How many runs add what they called to the kept code. Each spends some milliseconds on it. */
const runs = 5;

/**
 * Loads the files of the bundle, each a function of CommonJS, and keeps their compiled code from
 * one run to the next. Unlike Node's own cache, this one holds the functions that runs called, whose
 * compilation takes a fifth of the time of a short run. One run alone may call few of them. The
 * files are ASCII: the build escapes what is not.
 *
 * The size and the time of a file tell its text: packages unpack with times of long ago, so kept
 * code is newer than any of them. Whether it fits the running Node is V8's to say.
 */
exports.bundled = function bundled(folder) {
  const kept = join(folder, `compiled-${process.version}-${process.arch}`);
  const modules = new Map();
  const growing = [];

  function load(name) {
    if (!name.startsWith('./')) return require(name);
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    compiled(name).runInThisContext()(module.exports, load, module);
    return module.exports;
  }

  function compiled(name) {
    const filename = join(folder, name);
    const { size, mtimeMs } = statSync(filename);
    const path = join(kept, `${name}-${size}-${mtimeMs}.bin`);
    const { cachedData, run } = keptCode(path);
    const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
    if (script.cachedDataRejected) growing.push({ path, script, run: 0 });
    else if (run < runs) growing.push({ path, script, run });
    return script;
  }

  process.on('exit', () => {
    try {
      if (growing.length > 0) mkdirSync(kept, { recursive: true });
      for (const { path, script, run } of growing) {
        // Another run may write the same file; each finds a whole one.
        const own = `${path}.${process.pid}`;
        writeFileSync(own, Buffer.concat([script.createCachedData(), Buffer.of(run + 1)]));
        renameSync(own, path);
      }
    } catch {
      // A folder that cannot be written to: the next run compiles once more.
    }
  });
  return load;
};

/** The code that was kept, with the number of runs that added to it, which is the last byte. */
function keptCode(path) {
  try {
    const kept = readFileSync(path);
    return { cachedData: kept.subarray(0, -1), run: kept.at(-1) };
  } catch {
    return { cachedData: undefined, run: 0 };
  }
}
