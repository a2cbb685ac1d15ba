/** The disk (or the database behind it) would not take the work. Nothing of it is stored; it may be tried again. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}

/** The store cannot be opened at all. The message is a sentence for whoever starts the server. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}
