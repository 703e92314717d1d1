const fs = require('node:fs');
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = fs;
const { join } = require('node:path');
const { Script } = require('node:vm');

/** How many runs add what they called to the kept code; each spends some milliseconds on it. */
const mostRuns = 5;

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
    const { cachedData, runsKept } = keptCode(path);
    const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
    const runs = script.cachedDataRejected ? 0 : runsKept;
    if (runs < mostRuns) growing.push({ path, script, runs });
    return script;
  }

  process.on('exit', () => {
    for (const { path, script, runs } of growing) {
      // Another run may write the same file; each finds a whole one.
      const own = `${path}.${process.pid}`;
      try {
        mkdirSync(kept, { recursive: true });
        writeFileSync(own, Buffer.concat([script.createCachedData(), Buffer.of(runs + 1)]));
        renameSync(own, path);
      } catch {
        // A folder that cannot be written to, or a file that is in use: another run keeps the code.
        discard(own);
      }
    }
  });
  return load;
};

function discard(path) {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was not there to be removed.
  }
}

/** The code that was kept, with the number of runs that added to it, which is the last byte. */
function keptCode(path) {
  try {
    const kept = readFileSync(path);
    return { cachedData: kept.subarray(0, -1), runsKept: kept.at(-1) };
  } catch {
    return { cachedData: undefined, runsKept: 0 };
  }
}
