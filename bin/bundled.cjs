const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Loads the files of the bundle and keeps their compiled code from one run to the next. Unlike
 * Node's own cache, this one holds the functions that a run called, whose compilation takes a
 * quarter of the time of a short run.
 *
 * Code that is older than its file is that of another text. Whether it fits the running Node is
 * V8's to say.
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
    const text = `(function (exports, require, module) {${readFileSync(filename, 'utf8')}\n})`;
    const cachedData = keptCode(join(kept, `${name}.bin`), filename);
    const script = new Script(text, { filename, cachedData });
    if (!cachedData || script.cachedDataRejected) fresh.push({ name, script });
    return script;
  }

  process.on('exit', () => {
    try {
      if (fresh.length > 0) mkdirSync(kept, { recursive: true });
      for (const { name, script } of fresh) {
        // Another run may write the same file; each finds a whole one.
        const own = join(kept, `${name}.${process.pid}`);
        writeFileSync(own, script.createCachedData());
        renameSync(own, join(kept, `${name}.bin`));
      }
    } catch {
      // A folder that cannot be written to: the next run compiles once more.
    }
  });
  return load;
};

function keptCode(path, filename) {
  try {
    return statSync(path).mtimeMs > statSync(filename).mtimeMs ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
