export * from './StateSweeper'
export * from './TaskLog'
export * from './TaskRecorder'
