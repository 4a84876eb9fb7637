/** What a data folder holds, on SQLite. */
export const DATABASE_FILE = 'gateway.db'
export const WALLET_FILE = 'wallet.db'
export const WALLET_KEY_FILE = 'wallet.key'
/** The key that takes its place; there while the wallet is given it, and after that was cut short. */
export const NEW_WALLET_KEY_FILE = `${WALLET_KEY_FILE}.new`
export const ADMIN_KEY_FILE = 'admin-api-key'
