import { describeStrangers } from './describeStrangers'

describeStrangers('SQLite', () => ({}), 0)
