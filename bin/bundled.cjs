const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Loads the files of the bundle and keeps their compiled code from one run to the next. Unlike
 * Node's own cache, this one holds the functions that a run called, whose compilation takes a
 * fifth of the time of a short run. The files are ASCII: the build escapes what is not.
 *
 * The size and the time of a file tell its text: packages unpack with times of long ago, so kept
 * code is newer than any of them. Whether it fits the running Node is V8's to say.
 */
exports.bundled = function bundled(folder) {
  const kept = join(folder, `compiled-${process.version}-${process.arch}`);
  const modules = new Map();
  const fresh = [];

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
    const text = `(function (exports, require, module) {${readFileSync(filename, 'latin1')}\n})`;
    const { size, mtimeMs } = statSync(filename);
    const path = join(kept, `${name}-${size}-${mtimeMs}.bin`);
    const cachedData = keptCode(path);
    const script = new Script(text, { filename, cachedData });
    if (!cachedData || script.cachedDataRejected) fresh.push({ path, script });
    return script;
  }

  process.on('exit', () => {
    try {
      if (fresh.length > 0) mkdirSync(kept, { recursive: true });
      for (const { path, script } of fresh) {
        // Another run may write the same file; each finds a whole one.
        const own = `${path}.${process.pid}`;
        writeFileSync(own, script.createCachedData());
        renameSync(own, path);
      }
    } catch {
      // A folder that cannot be written to: the next run compiles once more.
    }
  });
  return load;
};

function keptCode(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
