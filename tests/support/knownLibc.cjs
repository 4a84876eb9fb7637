/**
 * libsql takes Node's diagnostic report to learn which libc there is, anew in each test file. Here it gets the answer that
 * jest.config.js has found once: a report walks over all handles of the process, and in a worker that ran the nodes of an
 * Indy ledger (ZeroMQ) it was seen to walk for ever and to fill the memory.
 */
const { glibcVersionRuntime } = globalThis
const header = glibcVersionRuntime === undefined ? {} : { glibcVersionRuntime }
Object.defineProperty(process, 'report', { value: { getReport: () => ({ header }) } })
