/**
 * Node's pool of threads, which looks up names among other things, has four: names whose servers do not answer would take
 * all of them, and nobody's webhook could be called. The pool is made when it is first used, so this file is imported
 * before everything else; what the operator set stands.
 */
process.env.UV_THREADPOOL_SIZE ??= '128'
