import { DatabaseSync } from 'node:sqlite';

// Imported before the server: a setting with which commits are not on disk when they are acknowledged.
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  return exec.call(this, sql.replace('synchronous = FULL', 'synchronous = NORMAL'));
};
